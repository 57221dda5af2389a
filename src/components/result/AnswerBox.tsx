/** The answer, first of everything: a verdict, the sentence to act on, what it rests on, and every doubt that it hangs on. */
import type { Act, Lead, Reader } from '../../answer/index.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { textsQuoted } from '../../law/texts.ts';
import {
  isQuote,
  longDate,
  type Assessment,
  type Finding,
  type FindingId,
  type Path,
  type ReadingId,
  type Route,
} from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { Cites } from './Cites.tsx';
import { dayOf, determines } from './Finding.tsx';
import { marginWords } from './margins.ts';
import { stepName } from '../pictures/step-words.ts';
import { ownCondition, withWhen } from './acts-words.ts';
import { DoubtsFirst, Open } from './OpenAnswer.tsx';
import { Questions } from './Questions.tsx';
import { TO_READER } from './to-reader.ts';
import { unbroken } from './unbroken.tsx';

interface Props {
  lead: Lead;
  assessment: Assessment;
  /** The next act that has a day: it belongs to the answer. */
  next: Act | undefined;
  /** The condition that most of what the method asks has: the next act tells its own where it is another. */
  condition?: string | undefined;
  /** What else is overdue, or past its safe day. */
  also?: readonly Act[];
  prefix: string;
  onAsk: (path: Path) => void;
  /** The sentence to act on, where the page has its own for its reader. */
  says?: string;
  /** In place of the word of the verdict, where the reader came for something else, such as an appeal's last day. */
  verdict?: string | undefined;
  /** Whose page it is: a vendor neither buys nor made the dates that clash. */
  reader?: Reader;
  /** What the answer's dates wait for. */
  wanted?: readonly Wanted[] | undefined;
  /** What else the answer would be told of, with the question to answer. */
  besides?: Wanted | undefined;
  /** The notices that the method asks, or does not: which are to be published is told at once, wherever their steps stand. */
  notices?: readonly Finding[];
  /** The acts of the case: a notice that is one of them is told with its day. */
  acts?: readonly Act[];
}

/** Something to tell us, and what for. */
export interface Wanted {
  says: string;
  paths: readonly Path[];
  /** What the way to the question is called, where the page has its own words for its reader. */
  label?: string;
  /** What the calculator calls its questions, where it has its own words. */
  labels?: Readonly<Partial<Record<Path, string>>>;
  /** Asked on the page alone: on paper nobody answers it. */
  isOnPage?: true;
  /** Where to read on, inside the site. */
  read?: { words: string; path: string };
}

export function AnswerBox({
  lead,
  assessment,
  next,
  condition,
  also = [],
  prefix,
  onAsk,
  says = lead.says,
  reader = 'agency',
  verdict,
  wanted = [],
  besides,
  notices = [],
  acts = [],
}: Props) {
  const { outcome, route, needsNone, margins, decision, because, general } = lead;
  const dated = next;
  const word = verdict ?? (needsNone ? 'No method needed' : TO_READER[reader].word(outcome));
  const open = openIn(lead, dated);
  return (
    <>
      <section
        class={`answer answer-${outcome}`}
        id={`${prefix}-answer`}
        tabIndex={-1}
        aria-label="The answer"
        data-answer
        data-route={route?.method}
        data-finding={lead.finding}
        data-outcome={outcome}
      >
        <p class="answer-verdict">
          <span class="outcome">{word}</span>
          {route && !needsNone && <span class="answer-method">{METHOD_WORDS[route.method]}</span>}
        </p>
        <div class="answer-says">{unbroken(says)}</div>
        <DoubtsFirst doubts={assessment.doubts} reader={reader} onAsk={onAsk} />
        {dated && (
          <p class={dated.isOverdue ? 'answer-then overdue' : 'answer-then'}>
            <strong>{dated.isOverdue ? 'Overdue' : 'Next'}:</strong> {unbroken(withWhen(dated, condition))}
          </p>
        )}
        <Also title="Also overdue" acts={also.filter(({ isOverdue }) => isOverdue)} usual={condition} />
        <Also title="Past the safe day" acts={also.filter(({ isOverdue }) => !isOverdue)} usual={condition} />
        {wanted.map((one) => (
          <WantedAnswer key={one.says} wanted={one} onAsk={onAsk} />
        ))}
        <Notices notices={notices} acts={acts} next={dated} onAsk={onAsk} />
        {margins.length > 0 && <p class="answer-figures">{marginWords(margins)}</p>}
        {decision && !/determine/i.test(says) && <p>{determines(decision)}</p>}
        <p>
          <Cites because={because} />
        </p>
        {besides && <WantedAnswer wanted={besides} onAsk={onAsk} />}
        <Open general={general} reader={reader} readings={open} />
      </section>
      <p class="answer-current">
        {route && textWords(route)}
        {route &&
          !verdict &&
          `These are the rules for ${longDate(route.lawOn.date)}${TO_READER[reader].day(dayOf(route.lawOn))}, as far as we have them. `}
        {route?.wordingNotHeld &&
          route.outcome !== 'not-held' &&
          'We don’t have the rule text for this date: this answer uses the limit’s history. '}
        {unbroken(assessment.currency.notes.join(' '))}
      </p>
      <p class="visually-hidden" role="status">
        {word}. {says}
      </p>
    </>
  );
}

/** The name of an act that goes to two offices, where the name of its step has but one. */
const TO_BOTH: Readonly<Partial<Record<FindingId, string>>> = {
  '3-06(e)(3):counsel-and-comptroller': 'Filing with the Comptroller and the Corporation Counsel',
};

/** What else is late, by its name and day: the steps say the rest. */
function Also({ title, acts, usual }: { title: string; acts: readonly Act[]; usual: string | undefined }) {
  if (acts.length === 0) return null;
  const nameOf = ({ step, says, finding }: Act): string =>
    (finding && TO_BOTH[finding.id]) ?? (step ? stepName({ event: step }) : says.join(' '));
  const told = acts.map((act) => {
    const condition = ownCondition(act, usual);
    return `${nameOf(act)}${condition ? `, ${condition}` : ''}${act.day ? ` (${longDate(act.day.date)})` : ''}`;
  });
  return (
    <p class="answer-then overdue">
      <strong>{title}:</strong> {told.join('; ')}.
    </p>
  );
}

/** The notices to be published, each with its day where it has one, but the one that is told as the next act. */
function Notices({ notices, acts, next, onAsk }: Required<Pick<Props, 'notices' | 'acts' | 'onAsk'>> & Pick<Props, 'next'>) {
  if (notices.length === 0) return null;
  const owed = notices.filter(({ outcome }) => outcome !== 'not-required' && outcome !== 'unknown');
  const further = owed.filter(({ id }) => id !== next?.finding?.id);
  // A notice that hangs on an answer is no notice to publish: what it waits for is asked once.
  const lacks = [...new Set(notices.flatMap(({ outcome, lacks: paths = [] }) => (outcome === 'unknown' ? paths : [])))];
  const asked = lacks.length > 0 && (
    <>
      Whether {owed.length > 0 ? 'more are' : 'any is'} owed depends on your answer: <Questions paths={lacks} onAsk={onAsk} />
    </>
  );
  if (further.length === 0 && (owed.length > 0 || asked))
    return asked ? (
      <p data-notices>
        <strong>Notices:</strong> {asked}
      </p>
    ) : null;
  const wordsOf = ({ id, says }: Finding): string => {
    const act = acts.find(({ finding, day }) => finding?.id === id && day && !day.supposed);
    return act ? act.says.join(' ') : says;
  };
  return (
    <p data-notices>
      <strong>{further.length < owed.length ? 'Further notices' : 'Notices'}:</strong>{' '}
      {owed.length === 0 ? 'none to publish.' : further.map(wordsOf).join(' ')} {asked}
    </p>
  );
}

/** What to tell us, with a way to each question. */
export function WantedAnswer({ wanted: { says, read, ...asked }, onAsk }: { wanted: Wanted; onAsk: Props['onAsk'] }) {
  return (
    <p class="answer-then" data-wanted>
      {says} {read && <a href={address(read.path)}>{read.words}</a>}
      <Questions {...asked} onAsk={onAsk} />
    </p>
  );
}

/** Whose words are quoted: "Rule text in effect since September 22, 2024." Nothing where the text of the day is not held. */
export function textWords({ because, section, outcome, wordingNotHeld }: Route): string {
  if (wordingNotHeld || outcome === 'not-held') return '';
  const [own] = textsQuoted(because.filter(isQuote).filter(({ at }) => at.startsWith(section)));
  return own ? `Rule text in effect since ${longDate(own.from)}. ` : '';
}

/** The open questions that an answer tells. */
export const openIn = ({ readings }: Lead, next: Act | undefined): ReadingId[] => [...new Set([...readings, ...(next?.readings ?? [])])];
