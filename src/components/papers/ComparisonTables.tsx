/** What a comparison of two days found: methods, duties and amounts that differ, and the law that changed each. */
import type { Cause } from '../../papers/causes.ts';
import type { Comparison, Difference, Side } from '../../papers/compare.ts';
import { address, provisionAddress } from '../../site/address.ts';
import type { Rules } from '../../rules/index.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import { METHOD_WORDS, QUESTIONS } from '../../case/questions.ts';
import { SECTIONS_RANGE } from '../../law/sections.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

export function Found({ found, rules }: { found: Comparison; rules: Rules }) {
  const { days, routes, findings, moved, amounts, notHeld, oneSided, fixedBy, varied } = found;
  const [first, second] = days.map((day) => rules.longDate(day)) as [string, string];
  const nothing = !routes.length && !findings.length && !moved.length && !amounts.length && !oneSided.length && !notHeld.length;
  const event = varied === 'asOf' ? '' : `, as the day of: ${QUESTIONS[`dates.${varied}`].label.toLowerCase()}`;
  return (
    <>
      <p>
        <strong>
          {first} and {second}
          {event}.
        </strong>{' '}
        {nothing && 'We found no differences for this case.'}
      </p>
      {fixedBy.length > 0 && (
        <p>
          Some answers take their law from a day given in the case (
          {fixedBy.map((one) => QUESTIONS[`dates.${one}`].label.toLowerCase()).join(', ')}): to compare those, choose that day above.
        </p>
      )}
      <Table title="Methods" of={routes} days={[first, second]} rules={rules} />
      <Table title="Duties" of={findings} days={[first, second]} rules={rules} />
      {amounts.length > 0 && (
        <table class="compare-table">
          <caption>Amounts and numbers of §§ {SECTIONS_RANGE}</caption>
          <Head days={[first, second]} />
          <tbody>
            {amounts.map(({ title, at, values, causes }) => (
              <tr key={title}>
                <th scope="row">
                  {title} <a href={provisionAddress(at)}>§ {at}</a>
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
      <Moved of={moved} rules={rules} />
      {oneSided.map(({ method, side, duties }) => (
        <p key={method}>
          {METHOD_WORDS[method]} is open on {side === 0 ? first : second} only; {plural(duties, 'duty comes', 'duties come')} with it.
        </p>
      ))}
      {notHeld.map(({ says, duties }) => (
        <p key={says}>
          Not compared, {plural(duties, 'duty', 'duties')}: {says}
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

function Table({ title, of, days, rules }: { title: string; of: readonly Difference[]; days: readonly [string, string]; rules: Rules }) {
  if (!of.length) return null;
  return (
    <table class="compare-table">
      <caption>{title}</caption>
      <Head days={days} />
      <tbody>
        {of.map((one, index) => (
          <tr key={`${one.id} ${index}`} data-difference={one.id}>
            <th scope="row">{nameOf(one, rules)}</th>
            <td data-day={days[0]}>
              <SideCell side={one.sides[0]} one={one} index={0} rules={rules} />
            </td>
            <td data-day={days[1]}>
              <SideCell side={one.sides[1]} one={one} index={1} rules={rules} />
            </td>
            <td data-day="Changed by">
              <Causes causes={one.causes} rules={rules} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Duties that fall due on another day, and are the same. */
function Moved({ of, rules }: { of: readonly Difference[]; rules: Rules }) {
  if (!of.length) return null;
  return (
    <>
      <p>Only the day moves, with the day it is counted from:</p>
      <ul>
        {of.map((one, index) => (
          <li key={`${one.id} ${index}`} data-moved={one.id}>
            {nameOf(one, rules)}: {one.sides.map((side) => (side?.day ? rules.longDate(side.day) : 'no day')).join(', then ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a row is about: the method, or the provision and the methods that share the duty. */
function nameOf({ id, kind, methods }: Difference, { RULES }: Rules): string {
  if (kind === null) return METHOD_WORDS[methods[0] as keyof typeof METHOD_WORDS];
  const [reason] = RULES.find((rule) => rule.id === id)?.because ?? [];
  // What no rule makes has the name of its entry of other law, which stays.
  const at = reason === undefined ? id.slice(0, id.lastIndexOf(':')) : 'at' in reason ? reason.at : reason.ref;
  const cite = /^3-\d\d/.test(at) ? `§ ${at}` : at.replace(/^charter-/, 'Charter § ').replace(/^ppb-/, '§ ');
  return [cite, ...methods.map((method) => METHOD_WORDS[method])].join(', ');
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

/** @param props.brief where the row already says what changed */
function Causes({ causes, rules, brief = false }: { causes: readonly Cause[]; rules: Rules; brief?: boolean }) {
  if (!causes.length) return <p>This follows from another row, or from law whose date we don’t have.</p>;
  return (
    <ul>
      {causes.map(({ effective, cite, says, path }) => (
        <li key={cite + says}>
          {rules.longDate(effective)}: <a href={address(path)}>{cite}</a>
          {brief ? '' : `. ${says}${says.endsWith('.') ? '' : '.'}`}
        </li>
      ))}
    </ul>
  );
}
