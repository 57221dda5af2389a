/**
 * Purchases, changes, renewals and awards one by one: a row each to add, change and take away. The rows are one text
 * (entries-text.ts), so that the address, a reload and what is kept hold whatever was typed.
 */
import { useRef, useState } from 'preact/hooks';
import type { Path } from '../../rules/index.ts';
import { addStylesheet } from './stylesheet.ts';
import type { EntryError } from '../../case/answers.ts';
import sheet from './entries.css?url';
import { MOST_ROWS, rowsOf, textOfRows, type Cell, type Row } from '../../case/entries-text.ts';
import { ENTRY_WORDS } from '../../case/words.ts';
import { QUESTIONS } from '../../case/questions.ts';

interface Props {
  /** The id of the whole, and the beginning of every cell's. */
  id: string;
  value: string;
  /** What was expected, cell by cell, where it is to be said. */
  errors: readonly EntryError[] | undefined;
  /** Whether the form was tried: then a row is held to its errors while it is being typed too. */
  tried: boolean;
  onInput: (path: Path, text: string) => void;
  onLeave: (path: Path) => void;
}

addStylesheet(sheet);

export function Entries({ id, value, errors = [], tried, onInput, onLeave }: Props) {
  const rows = rowsOf(value);
  const [inside, setInside] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { label, hint } = QUESTIONS.entries;

  // Two changes may come before the next drawing, as when a browser fills in: each begins from the last.
  const latest = useRef(value);
  latest.current = value;
  const write = (change: (rows: Row[]) => Row[]) => {
    latest.current = textOfRows(change(rowsOf(latest.current)));
    onInput('entries', latest.current);
  };
  const change = (row: number, cell: Cell, text: string) =>
    write((all) => all.map((one, at) => (at === row ? { ...one, [cell]: text } : one)));
  const addRow = () => {
    write((all) => [...all, { kind: all.at(-1)?.kind ?? '', on: '', amount: '' }]);
    setSaid(`Entry ${rows.length + 1} added.`);
    setTimeout(() => list.current?.querySelector<HTMLElement>('.entry:last-child select')?.focus());
  };
  const remove = (row: number) => {
    write((all) => all.filter((_, at) => at !== row));
    setSaid(`Entry ${row + 1} taken away; ${rows.length - 1 || 'none'} left.`);
    const next = Math.min(row, rows.length - 2);
    setTimeout(() => (list.current?.querySelectorAll<HTMLElement>('.entry-remove')[next] ?? add.current)?.focus());
  };
  const leaveRow = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as HTMLElement).contains(to)) return;
    setInside(null);
    onLeave('entries');
  };

  return (
    <fieldset class="entries" id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {rows.length > 0 && (
        <div ref={list}>
          {rows.map((one, row) => (
            <div
              key={row}
              class="entry"
              role="group"
              aria-label={`Entry ${row + 1}`}
              onFocusIn={() => setInside(row)}
              onFocusOut={leaveRow}
            >
              <EntryCells
                id={`${id}-${row}`}
                number={row + 1}
                row={one}
                errors={tried || inside !== row ? errors.filter((error) => error.row === row) : []}
                onChange={(cell, text) => change(row, cell, text)}
                onRemove={() => remove(row)}
              />
            </div>
          ))}
        </div>
      )}
      <p class="entries-add">
        <button type="button" ref={add} onClick={addRow} disabled={rows.length >= MOST_ROWS}>
          Add an entry
        </button>
        {rows.length >= MOST_ROWS && <span> {MOST_ROWS} entries are the most this list takes.</span>}
      </p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}

interface CellsProps {
  id: string;
  number: number;
  row: Row;
  errors: readonly EntryError[];
  onChange: (cell: Cell, text: string) => void;
  onRemove: () => void;
}

function EntryCells({ id, number, row, errors, onChange, onRemove }: CellsProps) {
  const common = (cell: Cell) => {
    const wrong = errors.some((one) => one.cell === cell);
    return {
      id: `${id}-${cell}`,
      value: row[cell],
      'aria-invalid': wrong ? ('true' as const) : undefined,
      'aria-describedby': wrong ? `${id}-${cell}-error` : undefined,
    };
  };
  const text = (cell: 'on' | 'amount') => ({
    ...common(cell),
    type: 'text',
    autocomplete: 'off',
    spellcheck: false,
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange(cell, event.currentTarget.value),
  });
  const known = row.kind === '' || Object.hasOwn(ENTRY_WORDS, row.kind);
  return (
    <>
      <span class="entry-number" aria-hidden="true">
        {number}
      </span>
      <p class="entry-cell entry-kind">
        <label for={`${id}-kind`}>What it is</label>
        <select {...common('kind')} onChange={(event) => onChange('kind', event.currentTarget.value)}>
          <option value="">Choose</option>
          {!known && <option value={row.kind}>{row.kind}</option>}
          {Object.entries(ENTRY_WORDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </p>
      <p class="entry-cell">
        <label for={`${id}-on`}>Date</label>
        <input {...text('on')} />
      </p>
      <p class="entry-cell">
        <label for={`${id}-amount`}>Amount in dollars</label>
        <input {...text('amount')} inputMode="decimal" />
      </p>
      <button type="button" class="entry-remove" onClick={onRemove}>
        Remove<span class="visually-hidden"> entry {number}</span>
      </button>
      {errors.map(({ cell, expected }) => (
        <p key={cell} class="field-error" id={`${id}-${cell}-error`}>
          <span class="visually-hidden">Error: </span>
          {CELL_NAMES[cell]}: {expected}
        </p>
      ))}
    </>
  );
}

const CELL_NAMES: Readonly<Record<Cell, string>> = { kind: 'What it is', on: 'Date', amount: 'Amount' };
