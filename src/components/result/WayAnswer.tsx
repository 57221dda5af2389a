/**
 * The answer where none of § 3-08's methods is open: the way that is usual, who decides on it, what it asks at the least, and
 * where its rule stands. Everything that is known only as of 2020 says so in its place.
 */
import type { Lead } from '../../answer/index.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { longDate, type Assessment, type Case, type Path } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { pageOf } from '../../site/page-of.ts';
import { asksOf, citeOfStatement, isMarked, VERDICT_WORDS, WAYS_TO_BUY, type Asked, type Usual, withoutWho } from '../../ways/index.ts';
import { DoubtsFirst, Open } from './OpenAnswer.tsx';
import { Cites } from './Cites.tsx';
import { capital, dayOf } from './Finding.tsx';
import { marginWords } from './margins.ts';
import { RenewalNote } from './RenewalNote.tsx';
import { unbroken } from './unbroken.tsx';
import { MarkKey, ShortMark, StatementSource } from '../ways/Statement.tsx';

type UsualWay = Extract<Usual, { kind: 'way' }>;

interface Props {
  usual: UsualWay;
  lead: Lead;
  assessment: Assessment;
  input: Case;
  prefix: string;
  onAsk: (path: Path) => void;
}

export function WayAnswer({ usual: { way, because }, lead, assessment, input, prefix, onAsk }: Props) {
  const { name, decides, open, aside } = WAYS_TO_BUY[way];
  const { category } = input;
  const besides = category && aside?.[category];
  const asks = asksOf(way, input).flatMap((one) => (one.kind === 'statement' ? one.statement : (one.own ?? [])));
  const told = [decides, ...(open?.says ?? []), ...(besides ? [besides] : []), ...asks];
  // From a City-certified vendor more could be bought without the usual way: its own maximum is what the value is held against.
  const held = input.vendor?.mwbe === 'city-certified' ? 'mwbe-small-purchase' : 'small-purchase';
  const small = assessment.routes.find(({ method }) => method === held);
  const margins = (small?.margins ?? []).filter(({ room, bound }) => room < 0 && bound === 'ceiling');
  // What one more answer could open stands beside the usual way.
  const asked = assessment.routes.filter(({ section, outcome, lacks }) => section === '3-08' && outcome === 'unknown' && lacks?.length);
  return (
    <>
      <section
        class="answer answer-usual"
        id={`${prefix}-answer`}
        tabIndex={-1}
        aria-label="The answer"
        data-answer
        data-way={way}
        data-finding={lead.finding}
        data-outcome="usual"
      >
        <p class="answer-verdict">
          <span class="outcome">{VERDICT_WORDS.usual}</span> <span class="answer-method">{name}</span>
        </p>
        <div class="answer-says">{because.says}</div>
        <DoubtsFirst doubts={assessment.doubts} onAsk={onAsk} />
        {margins.length > 0 && <p class="answer-figures">{marginWords(margins)}</p>}
        <MarkKey statement={because} all={told} />
        <p>
          <strong>Who decides:</strong> {decides.says} <StatementSource statement={decides} isShort />
        </p>
        {open && category && open.only.includes(category) && (
          <p data-open-question>
            <strong>Open question: {open.asks}</strong>{' '}
            {open.says.map((one) => (
              <span key={one.says} data-statement={one.of}>
                {one.says}{' '}
                <a class="cite" href={address(pageOf(one.of))}>
                  {citeOfStatement(one).replaceAll('§ ', '§\u00a0')}
                </a>{' '}
                {isMarked(one) && (
                  <>
                    <ShortMark of={one.of} />{' '}
                  </>
                )}
              </span>
            ))}
          </p>
        )}
        {besides && (
          <p data-aside>
            {besides.says} <StatementSource statement={besides} isShort />{' '}
            {besides.topic && <a href={address(`/topics/${besides.topic}/`)}>What to choose</a>}
          </p>
        )}
        <RenewalNote input={input} />
        {asked.map(({ method, says, lacks }) => (
          <p key={method}>
            <strong>{capital(METHOD_WORDS[method])}?</strong> {says}{' '}
            <button type="button" class="as-link" onClick={() => onAsk(lacks?.[0] as Path)}>
              Answer this question
            </button>
          </p>
        ))}
        <Open general={lead.general} readings={margins.length > 0 ? (small?.readings ?? []) : []} />
      </section>
      <p class="answer-current">
        {/* Of today's law the notes say how current it is. */}
        {small &&
          assessment.currency.notes.length < 2 &&
          `These are the rules for ${longDate(small.lawOn.date)}, ${dayOf(small.lawOn)}, as far as we have them. `}
        {unbroken(assessment.currency.notes.join(' '))}
      </p>
      <p class="visually-hidden" role="status">
        {VERDICT_WORDS.usual}. {because.says}
      </p>
    </>
  );
}

/** What the usual way asks at the least, in the order of time; what is not required last, in one line. */
export function WayNext({ way, input, prefix }: { way: UsualWay['way']; input: Case; prefix: string }) {
  const asks = asksOf(way, input);
  const isFree = (one: Asked): boolean => one.kind === 'finding' && one.finding.outcome === 'not-required';
  return (
    <section class="next way-next" aria-labelledby={`${prefix}-next`}>
      <h2 id={`${prefix}-next`}>What do we do next?</h2>
      <ol class="acts">
        {asks
          .filter((one) => !isFree(one))
          .map((one) => (
            <AskItem key={one.kind === 'finding' ? one.finding.id : one.statement.says} asked={one} />
          ))}
      </ol>
      {asks.some(isFree) && (
        <p class="route-note">
          <strong>Not required:</strong>
          {asks.filter(isFree).map(
            (one) =>
              one.kind === 'finding' && (
                <span key={one.finding.id} data-ask={one.finding.id}>
                  {' '}
                  {one.finding.says} <Cites because={one.finding.because} />
                </span>
              ),
          )}
        </p>
      )}
      <p>
        These are the minimum requirements. Where a step goes beyond them to be safe, it says so.{' '}
        <a href={address(`/methods/${way}/`)}>More on {WAYS_TO_BUY[way].name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}</a>
        <span data-not-a-purchase>
          {'. '}Not a new purchase? <a href={address('/methods/#topics')}>Renewals, changes, leases and grants</a>.
        </span>
      </p>
    </section>
  );
}

function AskItem({ asked }: { asked: Asked }) {
  if (asked.kind === 'statement')
    return (
      <li class="act" data-statement={asked.statement.of}>
        <p class="act-says">{asked.statement.says}</p>
        <p class="act-who">
          <StatementSource statement={asked.statement} isShort />
        </p>
      </li>
    );
  const { id, says, who, because } = asked.finding;
  return (
    <li class="act" data-ask={id}>
      <p class="act-says">{says}</p>
      <p class="act-who">
        {who && <span>{capital(who)}</span>} <Cites because={because} isMarked /> {id.startsWith('ppb-') && <ShortMark />}{' '}
        {asked.own && <StatementSource statement={withoutWho(asked.own)} isShort />}
      </p>
    </li>
  );
}
