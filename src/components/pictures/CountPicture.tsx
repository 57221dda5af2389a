/**
 * The picture of one count: months with every day counted, skipped or moved on, and its sum in words.
 * Use: `<CountPicture rules={rules} deadline={finding.deadline} title={finding.says} />`, with `pictures.css` on the page.
 */
import type { Deadline, LedgerDay, Rules } from '../../rules/index.ts';
import { countMonths, isGap, rolesOf, type Closure, type Day, type Gap, type Month, type Role } from './count-months.ts';
import { marksOf, MARK_WORDS, sumOf } from './count-words.ts';
import { counted, fullDay } from './day-words.ts';

interface Props {
  rules: Rules;
  deadline: Deadline;
  /** What is counted, as a heading above the picture: "Notice of intent, 10 days before negotiations". */
  title: string;
  /** Days the reader has named on which the office is closed: marked, and said where the count does not skip them. */
  closures?: readonly Closure[];
}

const WEEK = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export function CountPicture({ rules, deadline, title, closures = [] }: Props) {
  const { parts, unit } = countMonths(deadline, rules, closures);
  const roles = rolesOf(deadline, closures);
  const marks = marksOf(
    deadline,
    rules,
    closures.filter(({ date }) => roles.get(date)?.includes('closed')),
  );
  return (
    <figure class="picture count">
      <figcaption>
        <strong>{title}</strong> <span class="count-sum">{sumOf(deadline, rules)}</span>
        {deadline.holidaysNotHeld &&
          ' We don’t have that year’s holidays: check the date, and whether the City Record is published that day.'}
      </figcaption>
      <ul class="count-marks">
        {marks.map(({ role, says }) => (
          <li key={says}>
            <span class={`count-mark count-${role}`}>{MARK_WORDS[role]}</span> <span>{says}</span>
          </li>
        ))}
      </ul>
      <div class="count-months">
        {parts.map((part) =>
          isGap(part) ? (
            <GapWords key={part.first} gap={part} unit={unit} rules={rules} />
          ) : (
            <MonthGrid key={part.name} month={part} unit={unit} />
          ),
        )}
      </div>
      <details>
        <summary>
          The count as a table<span class="visually-hidden">: {title}</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Number</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {deadline.ledger.map((entry) => (
              <tr key={entry.date}>
                <th scope="row">{fullDay(entry.date, rules)}</th>
                <td>{entry.count ?? '–'}</td>
                <td>{[entry.why, ...(roles.get(entry.date) ?? []).map((role) => ROLE_MEANS[role])].filter(Boolean).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const ROLE_MEANS: Readonly<Record<Role, string>> = {
  from: '',
  last: 'the last day',
  clear: 'the last day if full days must pass in between',
  extended: 'the last day if § 25-a applies',
  edition: 'the last City Record in time',
  closed: 'closed, as you entered it',
};

function MonthGrid({ month, unit }: { month: Month; unit: string }) {
  return (
    <table class="count-month">
      <caption>{month.name}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              <abbr title={day}>{day.slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={index}>{week.map((day, column) => (day ? <DayCell key={column} day={day} unit={unit} /> : <td key={column} />))}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** What happened to a day that has no number. */
function passedOver(entry: LedgerDay | undefined): 'skip' | 'roll' | null {
  if (entry?.why.startsWith('skipped')) return 'skip';
  return entry?.why.startsWith('moved') ? 'roll' : null;
}

function DayCell({ day: { date, entry, roles }, unit }: { day: Day; unit: string }) {
  const number = entry?.count ?? null;
  const passed = passedOver(entry);
  const look = ['count-day', number !== null && 'count-counted', passed && `count-${passed}`, ...roles.map((role) => `count-${role}`)];
  return (
    <td class={look.filter(Boolean).join(' ')} data-date={date}>
      <time dateTime={date}>{Number(date.slice(8))}</time>
      {number !== null && (
        <span class="count-number">
          <span class="visually-hidden">{unit} </span>
          {number}
        </span>
      )}
      {passed && <span class="count-word">{MARK_WORDS[passed]}</span>}
      {roles.map((role) => (
        <span key={role} class="count-word">
          {MARK_WORDS[role]}
        </span>
      ))}
    </td>
  );
}

function GapWords({ gap, unit, rules }: { gap: Gap; unit: string; rules: Rules }) {
  const numbered = gap.days.filter(({ count }) => count !== null);
  const [first] = numbered;
  const last = numbered.at(-1);
  return (
    <p class="count-gap">
      {gap.months === 1 ? `${gap.first} is not drawn.` : `${gap.first} to ${gap.last} are not drawn: ${counted(gap.months, 'month')}.`}
      {first && last && (
        <>
          {' '}
          Counted there: {first === last ? unit : `${unit}s`} {first.count}
          {first !== last && ` to ${last.count}`}, {fullDay(first.date, rules)}
          {first !== last && ` to ${fullDay(last.date, rules)}`}.
        </>
      )}
    </p>
  );
}
