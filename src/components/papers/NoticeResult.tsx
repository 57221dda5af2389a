/** The result of checking a notice: whether it was in time, then its items by what was found, each with its citation. */
import type { ItemCheck, NoticeCheck, TimingCheck } from '../../papers/notice-check.ts';
import type { PracticeCheck } from '../../papers/notice-practice.ts';
import { address } from '../../site/address.ts';
import { quoteAddress } from '../../site/quote-address.ts';
import type { Deadline, FindingId, Path, Rules } from '../../rules/index.ts';
import { citationOf, citeOf } from '../../law/cite.ts';
import { Doubts } from '../result/Doubts.tsx';
import { Reason, ReadingNote } from '../result/Reasons.tsx';
import { isCharter } from '../../papers/drafts/draft.ts';
import { ItemCite } from './DraftField.tsx';

const TIMING_WORDS: Readonly<Record<TimingCheck['outcome'], string>> = {
  timely: 'Yes',
  late: 'Late',
  'too-early': 'Too early',
  arguable: 'Not clear',
  undetermined: 'Can’t tell yet',
  'not-required': 'Not required',
  'no-limit': 'No day named',
};

const GROUPS: readonly { outcome: ItemCheck['outcome']; title: string }[] = [
  { outcome: 'missing', title: 'Missing' },
  { outcome: 'arguable', title: 'Not clear' },
  { outcome: 'undetermined', title: 'Can’t tell yet' },
  { outcome: 'present', title: 'Included' },
  { outcome: 'not-asked', title: 'Not required in this case' },
];

const PRINTED_WORDS: Readonly<Record<PracticeCheck['outcome'], string>> = {
  fault: 'Wrong',
  unknown: 'Cannot tell',
  fine: 'Nothing wrong found',
};

/** What the rule of a finding rests on: "§ 3-06(f)(1)"; "Charter § 325". */
function citeOfFinding(id: FindingId, { RULES }: Rules): string {
  const reasons = RULES.find((one) => one.id === id)?.because ?? [];
  return reasons.slice(0, 1).map((one) => ('at' in one ? `§ ${citationOf(one.at)}` : citeOf(one.ref))).join(''); // prettier-ignore
}

/** "Last day November 20, 2026": of a notice in the City Record the last edition in time, and of two readings both where they differ. */
function lastDayWords({ last, edition = last, clear, clearEdition = clear, extended }: Deadline, rules: Rules): string {
  const safe = clearEdition && clearEdition !== edition ? `; ${rules.longDate(clearEdition)} under a stricter reading` : '';
  const moved = extended ? `; ${rules.longDate(extended)} if State law (§ 25-a) moves the last day` : '';
  return `${edition === last ? 'Last day' : 'Last City Record in time:'} ${rules.longDate(edition)}${safe}${moved}.`;
}

const isLate = ({ outcome, ifOwed, finding }: TimingCheck): boolean =>
  (ifOwed ?? outcome) === 'late' && finding !== undefined && ANSWERED.includes(finding);

/** Notices that a vendor may answer with an expression of interest: §§ 3-05(c)(1)(i), 3-11(e)(2)(vii). */
const ANSWERED: readonly FindingId[] = ['3-05(c)(1)(i):notice-of-intent', '3-11(e)(1):notice-of-intent'];

export function NoticeResult({ found, rules, onAsk }: { found: NoticeCheck; rules: Rules; onAsk: (path: Path) => void }) {
  const late = found.timings.find(isLate);
  return (
    <>
      <h2>What the notice has, and when it came</h2>
      <Doubts doubts={found.doubts} rules={rules} onAsk={onAsk} />
      {found.frequency && (
        <section class={`check-timing check-${found.frequency.outcome}`} data-frequency={found.frequency.outcome}>
          <h3>
            How often? <span class="outcome">{found.frequency.outcome === 'present' ? 'Often enough' : 'Not published'}</span>
          </h3>
          <p class="route-says">{found.frequency.says}</p>
          {found.frequency.because.map((because) => (
            <Reason key={'at' in because ? because.words : because.says} because={because} rules={rules} />
          ))}
        </section>
      )}
      {found.timings.map((one) => (
        <section class={`check-timing check-${one.outcome}`} data-timing={one.outcome} key={one.says + one.outcome}>
          <h3>
            {found.timings.length > 1 && one.finding ? `On time, by ${citeOfFinding(one.finding, rules)}?` : 'On time?'}{' '}
            <span class="outcome">{one.ifOwed ? `${TIMING_WORDS[one.ifOwed]}, if it was owed` : TIMING_WORDS[one.outcome]}</span>
          </h3>
          <p class="route-says">{one.says}</p>
          {one.deadline && <p class="route-note">{lastDayWords(one.deadline, rules)}</p>}
          {one === late && (
            <p class="check-then">
              A vendor can still answer it: write to its contact by its due date. <a href="#then">What else?</a>
            </p>
          )}
          {one.because.map((because) => (
            <Reason key={'at' in because ? because.words : because.says} because={because} rules={rules} />
          ))}
          {one.readings.map((id) => (
            <ReadingNote key={id} id={id} rules={rules} />
          ))}
        </section>
      ))}
      {found.held.map((words) => (
        <p class="result-law" key={words}>
          {words}
        </p>
      ))}
      {found.printed.length > 0 && (
        <section class="check-group" data-printed>
          <h3>What the notice says</h3>
          <ul>
            {found.printed.map(({ name, outcome, says, because }) => (
              <li key={name + says} data-check={name} data-outcome={outcome}>
                <strong>{PRINTED_WORDS[outcome]}:</strong> {says} (<Cite because={because} />)
              </li>
            ))}
          </ul>
        </section>
      )}
      {GROUPS.map(({ outcome, title }) => {
        const own = found.items.filter((one) => one.outcome === outcome);
        return (
          own.length > 0 && (
            <section class={`check-group check-${outcome}`} data-group={outcome} key={outcome}>
              <h3>
                {title} ({own.length})
              </h3>
              <ul>
                {own.map((one) => (
                  <Item key={one.item.name} one={one} rules={rules} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function Cite({ because }: { because: PracticeCheck['because'] }) {
  return 'ref' in because ? (
    <a href={address(`/authorities/#${because.ref}`)}>{citeOf(because.ref)}</a>
  ) : (
    <a href={quoteAddress(because)}>{`§ ${citationOf(because.at)}`}</a>
  );
}

function Item({ one: { item, says, readings, outcome }, rules }: { one: ItemCheck; rules: Rules }) {
  return (
    <li>
      {item.label} (<ItemCite item={item} />
      {isCharter(item) && (item.practice ? ', not law' : ', required by the Charter only')}){says && outcome === 'arguable' && `: ${says}`}
      {readings.map((id) => (
        <ReadingNote key={id} id={id} rules={rules} />
      ))}
    </li>
  );
}
