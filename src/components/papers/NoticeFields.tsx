/** What the check of a notice asks: when and how often it stood in the City Record, and whether an item stands in it. */
import { isCharter, type Item } from '../../papers/drafts/draft.ts';
import type { Tick } from '../../papers/notice-check.ts';
import { controlOf, FieldFrame } from '../form/FieldFrame.tsx';
import { ItemCite } from './DraftField.tsx';

const TICKS: readonly [Tick, string][] = [
  ['present', 'Included'],
  ['absent', 'Missing'],
  ['unclear', 'Unclear'],
];

/** What is asked of a notice whose printed lines are tested: by name, its question and how to answer. */
export const PRINTED: readonly { name: 'closes' | 'hour' | 'begins' | 'words'; label: string; hint: string }[] = [
  { name: 'closes', label: 'Comments close on', hint: 'A day, such as 11/23/2026.' },
  { name: 'hour', label: 'Comments close at', hint: 'An hour, such as 5:30 p.m. or 17:00.' },
  { name: 'begins', label: 'The contract’s term begins', hint: 'A day, such as 11/23/2026.' },
  { name: 'words', label: 'The notice’s words', hint: 'Paste them: we look for old limits, names and sections.' },
];

interface PrintProps {
  id: string;
  /** The name of the control; that of the notice's words is asked for in several lines. */
  name: string;
  label: string;
  hint: string;
  value: string;
  error: string | undefined;
  /** How a day was read, in words. */
  readAs?: string | undefined;
  onInput: (text: string) => void;
  onLeave: () => void;
}

export function PrintField({ id, name, label, hint, value, error, readAs, onInput, onLeave }: PrintProps) {
  const common = { ...controlOf(id, error, { hint }), name, value, onBlur: onLeave };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {name === 'words' ? (
        <textarea {...common} rows={4} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <span class="field-input">
          <input {...common} type="text" autocomplete="off" spellcheck={false} onInput={(event) => onInput(event.currentTarget.value)} />
          {readAs && <span class="field-read">{readAs}</span>}
        </span>
      )}
    </FieldFrame>
  );
}

export function TickField({ item, value, onTick }: { item: Item; value: Tick | undefined; onTick: (tick: Tick) => void }) {
  return (
    <fieldset class="tick" data-item={item.name}>
      <legend>
        {item.label}{' '}
        <span class="item-of">
          {item.where !== undefined && <span class="item-where">{item.where} · </span>}
          <ItemCite item={item} />
          {isCharter(item) && (item.practice ? ', not law' : ', required by the Charter only')}
        </span>
      </legend>
      {TICKS.map(([tick, words]) => (
        <label key={tick}>
          <input type="radio" name={`tick-${item.name}`} value={tick} checked={value === tick} onChange={() => onTick(tick)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
