/** What the check of a notice asks: when and how often it stood in the City Record, and whether an item stands in it. */
import { isCharter, type Item } from '../../papers/drafts/draft.ts';
import type { Tick } from '../../papers/notice-check.ts';
import { controlOf, FieldFrame } from '../form/FieldFrame.tsx';
import { ItemCite } from './DraftField.tsx';

const TICKS: readonly [Tick, string][] = [
  ['present', 'There'],
  ['absent', 'Not there'],
  ['unclear', 'Unclear'],
];

interface DayProps {
  id: string;
  /** The name of the control. */
  name: string;
  label: string;
  hint: string;
  value: string;
  error: string | undefined;
  readAs: string | undefined;
  onInput: (text: string) => void;
  onLeave: () => void;
}

export function PrintField({ id, name, label, hint, value, error, readAs, onInput, onLeave }: DayProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <span class="field-input">
        <input
          {...controlOf(id, error, { hint })}
          name={name}
          type="text"
          value={value}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onLeave}
        />
        {readAs && <span class="field-read">{readAs}</span>}
      </span>
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
          {isCharter(item) && ', not in the Rule'}
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
