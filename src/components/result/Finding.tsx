/** One thing the law says about the case: what, who, where, by when, what it must contain, and the words it rests on. */
import type { Reader } from '../../answer/index.ts';
import type { Because, Deadline, Finding, LawOn, Rules } from '../../rules/index.ts';
import { DRAFT_OF } from '../../papers/draft-names.ts';
import { address } from '../../site/address.ts';
import { quoteAddress } from '../../site/quote-address.ts';
import { CountDetails } from './CountDetails.tsx';
import { EVENT_WORDS, OUTCOME_WORDS } from '../../case/words.ts';
import { citationOf, citeOfLaw } from '../../law/cite.ts';
import { Reason, ReadingNote } from './Reasons.tsx';
import { unbroken } from './unbroken.tsx';

/** "the ACCO" → "The ACCO". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Who must determine what, as a sentence: "The ACCO must determine whether the vendor is responsible." */
export function determines({ who, standard }: NonNullable<Finding['decision']>): string {
  const says = /^(?:whether|that|how|what|which|who)\b/.test(standard) ? 'must determine' : 'decides:';
  return `${capital(who)}${who.includes(', ') ? ',' : ''} ${says} ${standard}.`;
}

/** Which day's law was applied, in words. */
export function dayOf({ event }: LawOn): string {
  if (event === 'asOf') return 'the purchase date';
  return event === 'none' ? 'the last date we have rule text for' : `the day of ${EVENT_WORDS[event]}`;
}

/** The citations of some reasons, each once: "§ 3-05(b), Charter § 321". */
export function citations(reasons: readonly Because[]): string {
  return [...new Set(reasons.map((one) => ('at' in one ? `§ ${citationOf(one.at)}` : citeOfLaw(one))))].join(', ');
}

/** A last day with what it is counted from and the other days that may be read, in words. */
export function deadlineWords(deadline: Deadline, rules: Rules): string {
  return [
    // Of two readings the day that keeps both comes first.
    deadline.clear && `By ${rules.longDate(deadline.clearEdition ?? deadline.clear)} to be safe: full days pass in between`,
    `${deadline.clear ? 'by' : 'By'} ${rules.longDate(deadline.last)}, counting ${deadline.last < deadline.from ? 'back ' : ''}from ${rules.longDate(deadline.from)}, not counting that day`,
    deadline.extended && `${rules.longDate(deadline.extended)} if § 25-a applies; keep the earlier date`,
    deadline.office && `City offices are closed then, and last open before on ${rules.longDate(deadline.office)}`,
    deadline.edition && deadline.edition !== deadline.last && `the last City Record in time is that of ${rules.longDate(deadline.edition)}`,
    deadline.holidaysNotHeld && 'we don’t have that year’s holidays: check the date',
  ]
    .filter(Boolean)
    .join('; ');
}

interface Props {
  finding: Finding;
  rules: Rules;
  /** The law already named for the whole result: it is not repeated. */
  law?: LawOn;
  /** The case as an address has it: with it, a paper that the finding asks for is one step away. */
  fragment?: string;
  /** The condition already named for all the findings around it: it is not repeated. */
  under?: string | undefined;
  /** Whose page it is. */
  reader?: Reader;
}

export function FindingItem({ finding, rules, law, fragment, under, reader }: Props) {
  const { deadline, contents, lawOn } = finding;
  const draft = fragment === undefined || finding.outcome === 'not-required' ? undefined : DRAFT_OF[finding.id];
  const reasons = [...finding.because, ...(finding.affectedBy ?? [])];
  return (
    <section class={`finding finding-${finding.outcome}`} data-finding={finding.id} data-outcome={finding.outcome}>
      <p class="finding-says">
        <span class="outcome">{OUTCOME_WORDS[finding.outcome]}</span> {unbroken(finding.says)}
      </p>
      {finding.onlyIf && finding.onlyIf !== under && <p class="route-note">Only {finding.onlyIf}.</p>}
      <dl class="finding-facts">
        {finding.who && <Fact name="Who" value={capital(finding.who)} />}
        {finding.decision && <Fact name="Who decides" value={`${capital(finding.decision.who)}: ${finding.decision.standard}`} />}
        {finding.to && <Fact name="To" value={finding.to} />}
        {finding.where && <Fact name="Where" value={finding.where} />}
        {deadline && <Fact name="When" value={deadlineWords(deadline, rules)} />}
        {(lawOn.date !== law?.date || lawOn.event !== law.event) && (
          <Fact name="Law in effect on" value={`${rules.longDate(lawOn.date)}, ${dayOf(lawOn)}`} />
        )}
      </dl>
      {deadline && <CountDetails deadline={deadline} title={finding.says} rules={rules} />}
      {contents && (
        <details class="finding-more">
          <summary>
            What it must contain ({contents.length})<span class="visually-hidden">: {finding.says}</span>
          </summary>
          <ul class="content-items">
            {contents.map((one) => (
              <li key={one.item}>
                {one.item}{' '}
                {'at' in one.because ? (
                  <a href={quoteAddress(one.because)}>§ {citationOf(one.because.at)}</a>
                ) : (
                  <span class="reason-source">({one.because.cite ?? `${citeOfLaw(one.because)}, in our words`})</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {draft && (
        <p class="finding-draft">
          <a href={address(`/drafts/${draft}/#${fragment}`)}>
            Draft this document<span class="visually-hidden">: {finding.says}</span>
          </a>
        </p>
      )}
      <details class="finding-more">
        <summary>
          Under {citations(reasons)}
          {finding.readings?.length
            ? `; see the ${finding.readings.length === 1 ? 'open question' : `${finding.readings.length} open questions`}`
            : ''}
          <span class="visually-hidden">: {finding.says}</span>
        </summary>
        {reasons.map((because) => (
          <Reason
            key={'at' in because ? because.at + because.words : `${because.cite ?? ''}${because.says}`}
            because={because}
            rules={rules}
          />
        ))}
        {finding.readings?.map((id) => (
          <ReadingNote key={id} id={id} rules={rules} reader={reader} />
        ))}
      </details>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
