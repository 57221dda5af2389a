/** Which duties a sheet shows, and in what groups: the kinds of findings in the order in which an officer meets them. */
import type { Case, Finding, Kind } from '../../rules/index.ts';
import type { Filter } from '../../case/calculators.ts';

export const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  all: 'Everything',
  decisions: 'Decisions and approvals',
  notices: 'Notices',
  filings: 'Filings',
  deadlines: 'Deadlines',
  competition: 'Competition',
  records: 'Records and terms',
  rights: 'Vendors’ rights',
  open: 'Need more information',
};

const KINDS_OF: Partial<Record<Filter, readonly Kind[]>> = {
  decisions: ['review', 'determination', 'approval'],
  notices: ['notice'],
  filings: ['filing'],
  competition: ['competition'],
  records: ['record', 'term'],
};

/** Whether it is the vendor who must or may do it. */
export const isVendors = (who: string | undefined): boolean => /^(?:a|the) vendor/.test(who ?? '');

const ADVERSE: ReadonlySet<string> = new Set(['denied', 'suspended', 'revoked', 'removed']);

/** Whether a list refused the vendor: such a reader comes for what the vendor may do, and the rest is one choice away. */
export const isAdverse = ({ facts }: Case): boolean => ADVERSE.has(facts?.['3-10']?.decision ?? '');

/** Whether a filter shows a finding. */
export function passes({ kind, outcome, deadline, when, who }: Finding, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'deadlines') return deadline !== undefined || when !== undefined;
  if (filter === 'rights') return kind === 'right' || isVendors(who);
  if (filter === 'open') return outcome === 'unknown' || outcome === 'needs-determination';
  return KINDS_OF[filter]?.includes(kind) ?? false;
}

const GROUPS: readonly { title: string; kinds: readonly Kind[] }[] = [
  { title: 'Whether it may be used', kinds: ['method', 'limit'] },
  { title: 'Determinations and reviews', kinds: ['review', 'determination'] },
  { title: 'Approvals', kinds: ['approval'] },
  { title: 'Competition', kinds: ['competition'] },
  { title: 'Notices', kinds: ['notice'] },
  { title: 'Filings', kinds: ['filing'] },
  { title: 'Terms', kinds: ['term'] },
  { title: 'Records', kinds: ['record'] },
  { title: 'Vendors’ rights', kinds: ['right'] },
];

export interface DutyGroup {
  title: string;
  findings: Finding[];
}

/** The findings that ask, allow or wait, in groups; what is lifted stands apart, last. Every finding given is in one group. */
export function groups(findings: readonly Finding[], filter: Filter): DutyGroup[] {
  const shown = findings.filter((one) => passes(one, filter));
  const lifted = (one: Finding): boolean => one.outcome === 'not-required' || one.kind === 'exemption';
  return [
    ...GROUPS.map(({ title, kinds }) => ({ title, findings: shown.filter((one) => kinds.includes(one.kind) && !lifted(one)) })),
    { title: 'Not required, and why', findings: shown.filter(lifted) },
  ].filter(({ findings: own }) => own.length > 0);
}
