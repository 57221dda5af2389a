/** What a comparison of two days found: methods, duties and amounts that differ, and the law that changed each. */
import type { About, Comparison } from '../../papers/compare.ts';
import { isSameBesideLaw, type Difference, type Side } from '../../papers/difference.ts';
import { address, provisionAddress } from '../../site/address.ts';
import type { Rules } from '../../rules/index.ts';
import { KIND_WORDS, OUTCOME_WORDS } from '../../case/words.ts';
import { METHOD_WORDS, QUESTIONS } from '../../case/questions.ts';
import { SECTIONS_RANGE } from '../../law/sections.ts';
import { Causes } from './ComparisonCauses.tsx';

const plural = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

interface FoundProps {
  found: Comparison;
  /** What the case's answer is about: what differs for other methods stands closed. */
  about: About;
  rules: Rules;
}

export function Found({ found, about: { own, answers, sections, beside }, rules }: FoundProps) {
  const { days, fixedBy, varied } = found;
  const [first, second] = days.map((day) => rules.longDate(day)) as [string, string];
  const isOwn = ({ methods }: Pick<Difference, 'methods'>): boolean => methods.length === 0 || methods.some((one) => own.includes(one));
  const isOwnAmount = ({ at }: Comparison['amounts'][number]): boolean => sections.some((section) => at.startsWith(section));
  const [mine, others] = [true, false].map((wanted) => ({
    routes: found.routes.filter((one) => isOwn(one) === wanted),
    findings: found.findings.filter((one) => isOwn(one) === wanted),
    moved: found.moved.filter((one) => isOwn(one) === wanted),
    amounts: found.amounts.filter((one) => isOwnAmount(one) === wanted),
    oneSided: found.oneSided.filter(({ method }) => own.includes(method) === wanted),
    notHeld: found.notHeld.filter((one) => isOwn(one) === wanted),
  })) as [Part, Part];
  const event = varied === 'asOf' ? '' : `, as the day of: ${QUESTIONS[`dates.${varied}`].label.toLowerCase()}`;
  const [same, changed] = [true, false].map((wanted) => mine.findings.filter((one) => isSameBesideLaw(one) === wanted)) as [
    Difference[],
    Difference[],
  ];
  const count = countOf(mine) - same.length;
  return (
    <>
      <p>
        <strong>
          {first} and {second}
          {event}.
        </strong>{' '}
        {bothDays(answers)} {countWords(count, beside.length)}
      </p>
      {fixedBy.length > 0 && (
        <p>
          Some answers take their law from a day given in the case (
          {fixedBy.map((one) => QUESTIONS[`dates.${one}`].label.toLowerCase()).join(', ')}): to compare those, choose that day above.
        </p>
      )}
      <Tables part={{ ...mine, findings: changed }} title="The answer" days={[first, second]} rules={rules} />
      {beside.length > 0 && (
        <>
          <p>Other laws to follow on one of the days only:</p>
          <ul>
            {beside.map(({ law, name, cite, from, on }) => (
              <li key={law} data-beside={law}>
                {rules.longDate(on)}: {name}. <a href={address(`/authorities/#${law}`)}>{cite}</a>, in force from {rules.longDate(from)}
              </li>
            ))}
          </ul>
        </>
      )}
      <NotCompared of={mine.notHeld} />
      {same.length > 0 && (
        <details class="fold">
          <summary>
            <h3>The same on both days, and another law applies too</h3> <span class="count">{same.length}</span>
          </summary>
          <Table title="Duties" of={same} days={[first, second]} rules={rules} />
        </details>
      )}
      {countOf(others) + others.notHeld.length > 0 && (
        <details class="fold compare-others">
          <summary>
            <h3>Other methods and their limits</h3> <span class="count">{countOf(others)}</span>
          </summary>
          <Tables part={others} title="Methods" days={[first, second]} rules={rules} names />
          <NotCompared of={others.notHeld} />
        </details>
      )}
    </>
  );
}

/** The differences of the answer’s own methods, or of all others. */
type Part = Pick<Comparison, 'routes' | 'findings' | 'moved' | 'amounts' | 'oneSided' | 'notHeld'>;

const countOf = ({ routes, findings, moved, amounts, oneSided }: Part): number =>
  routes.length + findings.length + moved.length + amounts.length + oneSided.length;

/** "Allowed on both days: M/WBE small purchase. You may buy …"; nothing where the answers differ, which the first row tells. */
function bothDays([one, other]: About['answers']): string {
  if (one.outcome !== other.outcome || one.method !== other.method) return '';
  const method = one.method ? `: ${METHOD_WORDS[one.method]}` : '';
  return `${OUTCOME_WORDS[one.outcome]} on both days${method}.${one.says === other.says ? ` ${one.says}` : ''}`;
}

/** How much differs in the answer, and how many other laws bind on one of the days only. */
function countWords(count: number, beside: number): string {
  const laws = beside === 0 ? '' : plural(beside, 'other law binds', 'other laws bind');
  if (count === 0) return laws === '' ? 'We found no differences in what the law requires.' : `Only ${laws} on one of the days.`;
  return `We found ${plural(count, 'difference', 'differences')} in what the law requires${laws === '' ? '' : `; ${laws} on one of the days only`}.`;
}

function NotCompared({ of }: { of: Comparison['notHeld'] }) {
  return (
    <>
      {of.map(({ says, duties }) => (
        <p key={says}>
          Not compared, {plural(duties, 'duty', 'duties')}: {says}
        </p>
      ))}
    </>
  );
}

interface TablesProps {
  part: Part;
  title: string;
  days: readonly [string, string];
  rules: Rules;
  /** Whether each row names its methods: they are not all the answer’s own. */
  names?: boolean;
}

function Tables({ part, title, days, rules, names = false }: TablesProps) {
  const { routes, findings, moved, amounts, oneSided } = part;
  const [first, second] = days;
  return (
    <>
      <Table title={title} of={routes} days={days} rules={rules} amounts={amounts} names={names} />
      <Table title="Duties" of={findings} days={days} rules={rules} names={names} />
      {amounts.length > 0 && (
        <table class="compare-table">
          <caption>Amounts and numbers of §§ {SECTIONS_RANGE}</caption>
          <Head days={days} />
          <tbody>
            {amounts.map(({ title: what, at, values, causes }) => (
              <tr key={what}>
                <th scope="row">
                  {what} <a href={provisionAddress(at)}>§ {at}</a>
                </th>
                <td data-day={first}>{values[0]}</td>
                <td data-day={second}>{values[1]}</td>
                <td data-day="Changed by">
                  <Causes causes={causes} rules={rules} brief />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Moved of={moved} rules={rules} names={names} />
      {oneSided.map(({ method, side, duties }) => (
        <p key={method}>
          {METHOD_WORDS[method]} is open on {side === 0 ? first : second} only; {plural(duties, 'duty comes', 'duties come')} with it.
        </p>
      ))}
    </>
  );
}

function Head({ days: [first, second] }: { days: readonly [string, string] }) {
  return (
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">{first}</th>
        <th scope="col">{second}</th>
        <th scope="col">Changed by</th>
      </tr>
    </thead>
  );
}

interface TableProps {
  title: string;
  of: readonly Difference[];
  days: readonly [string, string];
  rules: Rules;
  /** The amounts that differ beside these answers: what changed one of them changed the answer. */
  amounts?: Comparison['amounts'];
  names?: boolean;
}

function Table({ title, of, days, rules, amounts = [], names = false }: TableProps) {
  if (!of.length) return null;
  const changing = amounts.flatMap(({ causes }) => causes);
  return (
    <table class="compare-table">
      <caption>{title}</caption>
      <Head days={days} />
      <tbody>
        {of.map((one, index) => (
          <tr key={`${one.id} ${index}`} data-difference={one.id}>
            <th scope="row">{nameOf(one, rules, names)}</th>
            <td data-day={days[0]}>
              <SideCell side={one.sides[0]} one={one} index={0} rules={rules} />
            </td>
            <td data-day={days[1]}>
              <SideCell side={one.sides[1]} one={one} index={1} rules={rules} />
            </td>
            <td data-day="Changed by">
              <Causes causes={one.causes} changing={changing} rules={rules} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Duties that fall due on another day, and are the same. */
function Moved({ of, rules, names }: { of: readonly Difference[]; rules: Rules; names: boolean }) {
  if (!of.length) return null;
  return (
    <>
      <p>Only the day moves, with the day it is counted from:</p>
      <ul>
        {of.map((one, index) => (
          <li key={`${one.id} ${index}`} data-moved={one.id}>
            {nameOf(one, rules, names)}: {one.sides.map((side) => (side?.day ? rules.longDate(side.day) : 'no day')).join(', then ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a row is about: the method, or the kind of duty with its provision, and the methods that share it where they are not told. */
function nameOf({ id, kind, methods }: Difference, { RULES }: Rules, names: boolean): string {
  if (kind === null) return METHOD_WORDS[methods[0] as keyof typeof METHOD_WORDS];
  const [reason] = RULES.find((rule) => rule.id === id)?.because ?? [];
  // What no rule makes has the name of its entry of other law, which stays.
  const at = reason === undefined ? id.slice(0, id.lastIndexOf(':')) : 'at' in reason ? reason.at : reason.ref;
  const cite = /^3-\d\d/.test(at) ? `§ ${at}` : at.replace(/^charter-/, 'Charter § ').replace(/^ppb-/, '§ ');
  return [`${KIND_WORDS[kind]}, ${cite}`, ...(names ? methods.map((method) => METHOD_WORDS[method]) : [])].join(', ');
}

function SideCell({ side, one, index, rules }: { side: Side | null; one: Difference; index: 0 | 1; rules: Rules }) {
  if (!side) return <p>None on this date.</p>;
  return (
    <>
      <p>
        <span class="outcome">{OUTCOME_WORDS[side.outcome]}</span> {side.says}
      </p>
      {side.day && <p>By {rules.longDate(side.day)}.</p>}
      {one.parts
        .filter(({ only }) => only[index].length > 0)
        .map(({ name, only }) => (
          <p key={name} class="compare-part">
            <strong>{name}, on this day only:</strong> {only[index].join(' · ')}
          </p>
        ))}
    </>
  );
}
