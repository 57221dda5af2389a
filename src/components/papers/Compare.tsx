/** The case on two days, side by side: what differs, and the law that changed it. */
import './take-away.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Cause, OtherLaws } from '../../papers/causes.ts';
import type * as CausesModule from '../../papers/causes.ts';
import type * as CompareModule from '../../papers/compare.ts';
import type { Comparison, Difference, Side, Varied } from '../../papers/compare.ts';
import type { Case, EventName, IsoDate } from '../../rules/index.ts';
import { address, provisionAddress } from '../address.ts';
import type { Rules } from '../calculator/engine.ts';
import { METHOD_WORDS, OUTCOME_WORDS, QUESTIONS } from '../calculator/fields.ts';

interface Props {
  rules: Rules;
  input: Case;
  prefix: string;
}

interface Loaded {
  compare: (typeof CompareModule)['compare'];
  laws: OtherLaws;
  days: ReturnType<(typeof CausesModule)['changeDays']>;
}

/** Events whose day selects the law of some rule, in the order of a procurement. */
const SELECTING: readonly EventName[] = [
  'determination',
  'negotiations',
  'solicitation',
  'award',
  'purchaseOrder',
  'execution',
  'registration',
];

export function Compare({ rules, input, prefix }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [varied, setVaried] = useState<Varied>('asOf');
  const [typed, setTyped] = useState<readonly [string, string]>(['', input.asOf ?? '']);
  const [asked, setAsked] = useState<readonly [IsoDate, IsoDate] | null>(null);
  const [errors, setErrors] = useState<readonly [string, string]>(['', '']);
  const result = useRef<HTMLDivElement>(null);

  const load = () => {
    Promise.all([import('../../papers/compare.ts'), import('../../papers/causes.ts'), import('../../content/authorities.json')]).then(
      ([{ compare }, { changeDays }, { default: laws }]) => {
        setLoaded({ compare, laws: laws as OtherLaws, days: changeDays(laws as OtherLaws, rules) });
        setFailed(false);
      },
      () => setFailed(true),
    );
  };

  const found = useMemo(
    () => (loaded && asked ? loaded.compare(rules, input, varied, asked, loaded.laws) : null),
    [loaded, asked, input, varied],
  );
  useEffect(() => {
    if (asked) result.current?.focus();
  }, [asked]);

  const read = (days: readonly [string, string]) => {
    const parsed = days.map((text) => rules.parseDate(text));
    setErrors(parsed.map((one) => ('date' in one ? '' : one.expected)) as [string, string]);
    const [first, second] = parsed;
    setAsked(first && second && 'date' in first && 'date' in second ? [first.date, second.date] : null);
  };

  const control = (name: string): string => `${prefix}-compare-${name}`;
  const dayField = (index: 0 | 1, label: string) => (
    <div class={errors[index] ? 'field field-wrong' : 'field'}>
      <label for={control(`day-${index}`)}>{label}</label>
      {errors[index] && (
        <p class="field-error" id={control(`error-${index}`)}>
          {errors[index]}
        </p>
      )}
      <input
        id={control(`day-${index}`)}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={typed[index]}
        aria-invalid={errors[index] !== ''}
        aria-describedby={errors[index] ? control(`error-${index}`) : undefined}
        onInput={({ currentTarget: { value } }) => setTyped(index === 0 ? [value, typed[1]] : [typed[0], value])}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          read(typed);
        }}
      />
    </div>
  );

  return (
    <details class="compare" onToggle={({ currentTarget }) => currentTarget.open && !loaded && load()}>
      <summary>Compare this case on two days</summary>
      {failed ? (
        <p role="alert">
          The comparison could not be loaded. Check the connection.{' '}
          <button type="button" onClick={load}>
            Try again
          </button>
        </p>
      ) : !loaded ? (
        <p role="status">Loading the dated law …</p>
      ) : (
        <>
          <div class="fields compare-fields">
            <div class="field">
              <label for={control('varied')}>Which day changes?</label>
              <select id={control('varied')} value={varied} onChange={({ currentTarget }) => setVaried(currentTarget.value as Varied)}>
                <option value="asOf">{QUESTIONS.asOf.label}</option>
                {SELECTING.map((event) => (
                  <option key={event} value={event}>
                    {QUESTIONS[`dates.${event}`].label}
                  </option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for={control('known')}>A day on which the law changed</label>
              <select
                id={control('known')}
                value=""
                onChange={({ currentTarget: { value } }) => {
                  if (!value) return;
                  const days = [rules.addDays(value, -1), value] as const;
                  setTyped(days);
                  read(days);
                }}
              >
                <option value="">Choose, or enter two days</option>
                {loaded.days.map(({ day, what }) => (
                  <option key={day} value={day}>
                    {rules.longDate(day)}: {what}
                  </option>
                ))}
              </select>
            </div>
            {dayField(0, 'First day')}
            {dayField(1, 'Second day')}
          </div>
          <button type="button" onClick={() => read(typed)}>
            Compare
          </button>
          <div class="compare-result" ref={result} tabIndex={-1} role="group" aria-label="Comparison" data-comparison>
            {found && <Found found={found} rules={rules} />}
          </div>
        </>
      )}
    </details>
  );
}

const plural = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

function Found({ found, rules }: { found: Comparison; rules: Rules }) {
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
        {nothing && 'Nothing that is held here differs for this case.'}
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
          <caption>Amounts and numbers of §§ 3-05 to 3-11</caption>
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
            <th scope="row">{nameOf(one)}</th>
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
            {nameOf(one)}: {one.sides.map((side) => (side?.day ? rules.longDate(side.day) : 'no day')).join(', then ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a row is about: the method, or the provision and the methods that share the duty. */
function nameOf({ id, kind, methods }: Difference): string {
  if (kind === null) return METHOD_WORDS[methods[0] as keyof typeof METHOD_WORDS];
  const at = id.slice(0, id.lastIndexOf(':'));
  const cite = /^3-\d\d/.test(at) ? `§ ${at}` : at.replace(/^charter-/, 'Charter § ').replace(/^ppb-/, '§ ');
  return [cite, ...methods.map((method) => METHOD_WORDS[method])].join(', ');
}

function SideCell({ side, one, index, rules }: { side: Side | null; one: Difference; index: 0 | 1; rules: Rules }) {
  if (!side) return <p>Nothing of the kind.</p>;
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
  if (!causes.length) return <p>It follows from another row, or from law whose date is not held here.</p>;
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
