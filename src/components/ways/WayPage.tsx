/** A way to buy in a page, without its heading and first words: when, who decides, what it asks at the least, and what a vendor sees. */
import { QUESTIONS } from '../../case/questions.ts';
import { citeOf } from '../../law/cite.ts';
import { CATEGORIES, formatAmount, fromDollars, longDate, type Case, type Finding } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { pageOf } from '../../site/page-of.ts';
import {
  asksOf,
  LAWS_BESIDE,
  lawsBeside,
  SOURCES,
  WAYS_TO_BUY,
  waitsWords,
  withoutWho,
  type Asked,
  type Statement,
  type WayId,
} from '../../ways/index.ts';
import { WAYS_ON_PAGE } from '../../ways/on-page.ts';
import { CurrentLink, MarkKey, ShortMark, StatementItem, StatementSource } from './Statement.tsx';

const CATEGORY_WORDS: Readonly<Record<string, string>> = QUESTIONS.category.choices ?? {};

/** Where each condition of a way is asked, by its name; the others are asked everywhere. */
const WHERE: Readonly<Record<string, string>> = {
  judged: 'For other services above the small purchase limits',
  special: 'For goods and standard services',
  small: 'Within the small purchase limits',
  free: 'Where § 1-02(d) to (f) frees the agency from the usual rules on choosing a vendor',
  human: 'For human services',
  goods: 'For goods',
  services: 'For services',
  construction: 'For construction',
};

/** For what a way is usual, before its sentence: the key is a category, or none. @param count how many sentences there are */
function usualFor(key: string, count: number): string {
  const words = CATEGORY_WORDS[key];
  if (words) return `Usual for ${words.toLowerCase()}`;
  return count > 1 ? 'If you do not know the category yet' : 'Usual';
}

interface Example {
  input: Case & { amount: string };
  /** What is bought, in words. */
  words: string;
}

/** An example on the last day to which the Charter was read: what the way is used for, above the small purchase limits unless it is mostly used below. */
function exampleOf(way: WayId): Example {
  const asOf = SOURCES.charter.asOf;
  if (way === 'discretionary-award')
    return { input: { category: 'human-services', amount: '80000.00', asOf, funding: 'discretionary' }, words: 'human services' };
  if (way === 'outside-directed')
    return {
      input: { category: 'professional-services', amount: '2400000.00', asOf, funding: 'outside-directed' },
      words: 'federally funded professional services',
    };
  if (way === 'outside-the-rules')
    return { input: { category: 'goods', amount: '15000.00', asOf, funding: 'not-covered' }, words: 'journal subscriptions' };
  const category = CATEGORIES.find((one) => one in WAYS_TO_BUY[way].usual) ?? 'professional-services';
  return { input: { category, amount: '2400000.00', asOf }, words: CATEGORY_WORDS[category]?.toLowerCase() ?? category };
}

/** The steps by whose job they are, in their order; one list where they are nobody's in particular. */
function byJob(asks: readonly Asked[]): [job: string | undefined, asks: Asked[]][] {
  const jobs = [...new Set(asks.map(({ job }) => job))];
  return jobs.map((job) => [job, asks.filter((one) => one.job === job)]);
}

/** The officers whom a page names in short, each written out once. */
function officersIn(words: string): string {
  return OFFICERS.filter(([short]) => words.includes(short))
    .map(([short, name]) => `${short} is short for ${name}.`)
    .join(' ');
}
/** By their names in terms.json, which a test holds them to: the single file has no terms in its program. */
export const OFFICERS = [
  ['ACCO', 'Agency Chief Contracting Officer'],
  ['CCPO', 'City Chief Procurement Officer'],
] as const;

export function WayPage({ way }: { way: WayId }) {
  const { also, what, decides, usual, open, possible, unfit, least, vendor } = WAYS_TO_BUY[way];
  const onPage = WAYS_ON_PAGE[way];
  const more = [...WAYS_TO_BUY[way].more, ...(onPage?.more ?? [])];
  const toVendor = [vendor.see, vendor.part, vendor.more, ...(onPage?.vendor ?? [])];
  const { input, words } = exampleOf(way);
  const asks = asksOf(way, input);
  const isFree = (one: Asked): boolean => one.kind === 'finding' && one.finding.outcome === 'not-required';
  const officers = officersIn(JSON.stringify([WAYS_TO_BUY[way], onPage, asks]));
  const told = [usual, possible, unfit].flatMap((group) => Object.values(group)).concat(more, open?.says ?? [], toVendor);
  return (
    <div class="way-page">
      <MarkKey statement={what} all={[...told, ...least.flatMap((one) => ('says' in one ? one : (one.own ?? [])))]} />
      <p>
        Also called or searched as: {also.join(', ')}.{' '}
        <a href={address(`/methods/${way}/#vendor`)}>Are you a vendor? See how you take part</a>
      </p>
      {officers && <p>{officers}</p>}
      <h2>When is it used?</h2>
      <ul>
        {Object.entries(usual).map(([key, one]) => (
          <StatementItem key={key} statement={one} before={usualFor(key, Object.keys(usual).length)} />
        ))}
        {Object.entries(possible).map(([key, one]) => (
          <StatementItem key={key} statement={one} before={WHERE[key]} />
        ))}
        {Object.entries(unfit).map(([key, one]) => (
          <StatementItem key={key} statement={one} />
        ))}
      </ul>
      <h2>Who decides?</h2>
      <p>
        {decides.says} <StatementSource statement={decides} isShort />
      </p>
      {open && (
        <>
          <h3>Open question: {open.asks}</h3>
          <ul data-open-question>
            {open.says.map((one) => (
              <StatementItem key={one.says} statement={one} />
            ))}
          </ul>
        </>
      )}
      <h2>What are the minimum requirements?</h2>
      <p>
        For example, for {formatAmount(fromDollars(input.amount))} of {words}, under the Charter as of {longDate(SOURCES.charter.asOf)}.{' '}
        <a
          href={address(
            `/calculators/method/#v=1&category=${input.category}&amount=${input.amount}${input.funding ? `&funding=${input.funding}` : ''}`,
          )}
        >
          Try your own purchase
        </a>
      </p>
      {byJob(asks.filter((one) => !isFree(one))).map(([job, own]) => (
        <>
          {job && <h3>{job}</h3>}
          <ol>
            {own.map((one) =>
              one.kind === 'statement' ? (
                <StatementItem key={one.statement.says} statement={one.statement} />
              ) : (
                <FindingOf key={one.finding.id} finding={one.finding} own={one.own} />
              ),
            )}
          </ol>
        </>
      ))}
      {asks.some(isFree) && (
        <>
          <p>Not required in this example:</p>
          <ul>{asks.filter(isFree).map((one) => one.kind === 'finding' && <FindingOf key={one.finding.id} finding={one.finding} />)}</ul>
        </>
      )}
      {way !== 'outside-the-rules' && <LawsBesideWay way={way} input={input} />}
      {more.length > 0 && (
        <>
          <h2>What else should I know?</h2>
          <ul>
            {more.map((one) => (
              <StatementItem key={one.says} statement={one} />
            ))}
          </ul>
        </>
      )}
      <h2 id="vendor">What does a vendor see?</h2>
      <ul>
        {toVendor.map((one) => (
          <StatementItem key={one.says} statement={one} />
        ))}
      </ul>
      <WhereItStands />
    </div>
  );
}

/** On this day every law beside is in force: each line says from which. */
const ALL_IN_FORCE = LAWS_BESIDE.map(({ from }) => from).reduce((one, other) => (other > one ? other : one));

/** Other laws that bind the example, such as those of 2026. Only of government-to-government purchases it is open which method they are. */
function LawsBesideWay({ way, input }: { way: WayId; input: Case }) {
  const found = lawsBeside(input, undefined, ALL_IN_FORCE).map(({ held, waitsFor }) => ({
    held,
    waits: waitsWords({ waitsFor: waitsFor.filter((one) => one !== 'method' || way === 'government-to-government') }),
  }));
  return (
    <>
      <h2>What other laws apply to this example?</h2>
      <ul data-laws-beside>
        {found.map(({ held, waits }) => (
          <li key={held.law}>
            {held.says} {held.do} {waits}{' '}
            <span class="way-source">
              <a class="cite" href={address(`/authorities/#${held.law}`)}>
                {held.cite.replaceAll('§ ', '§\u00a0')}
              </a>
              , in force from {longDate(held.from)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingOf({ finding: { id, says, who, because }, own }: { finding: Finding; own?: Statement | undefined }) {
  const refs = [...new Set(because.flatMap((one) => ('ref' in one ? one.ref : [])))];
  return (
    <li data-ask={id}>
      {says}{' '}
      <span class="way-source">
        {who && <span>{`${who.charAt(0).toUpperCase()}${who.slice(1)}`}</span>}{' '}
        {refs.map((ref) => (
          <a key={ref} class="cite" href={address(pageOf(ref))}>
            {citeOf(ref).replaceAll('§ ', '§\u00a0')}
          </a>
        ))}{' '}
        {id.startsWith('ppb-') && <ShortMark />}
      </span>{' '}
      {own && <StatementSource statement={withoutWho(own)} isShort />}
    </li>
  );
}

/** The dates of what was read, and where the current text stands. */
export function WhereItStands() {
  return (
    <>
      <h2>Where do I find the current rule?</h2>
      <p>
        We read the Charter as of {longDate(SOURCES.charter.asOf)}, and the Rules’ other sections as of{' '}
        {longDate(SOURCES['rules-2020'].asOf)}. Both may have changed since. Before you rely on this page, read the{' '}
        <CurrentLink to="board-rules" /> and the <CurrentLink to="rules-current" />.
      </p>
    </>
  );
}
