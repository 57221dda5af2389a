/** One item of a draft: its question with the citation it answers, the law's words, and room for the answer. */
import type { ComponentChildren } from 'preact';
import { isCharter, noneWords, type Item } from '../../papers/drafts/draft.ts';
import { address, provisionAddress } from '../../site/address.ts';
import { controlOf, FieldError, Hint } from '../form/FieldFrame.tsx';
import { citationOf, citeOf } from '../../law/cite.ts';
import { unbroken } from './unbroken-cite.ts';

interface Props {
  item: Item;
  /** The law's own words, where they say more than the label. */
  words: string | undefined;
  value: string | null;
  error: string | undefined;
  /** What a day was read as: "May 11, 2026". */
  readAs: string | undefined;
  onInput: (name: string, value: string | null) => void;
  onLeave: (name: string) => void;
}

export const fieldId = (name: string): string => `draft-${name}`;

/** The citation of an item, linked. */
export function ItemCite({ item }: { item: Item }) {
  return isCharter(item) ? (
    <a class="item-cite" href={address(`/authorities/#${item.ref}`)}>
      {unbroken(citeOf(item.ref))}
    </a>
  ) : (
    <a class="item-cite" href={provisionAddress(item.at)}>
      {unbroken(`§ ${citationOf(item.at)}`)}
    </a>
  );
}

export function DraftField({ item, words, value, error, readAs, onInput, onLeave }: Props) {
  const { name, label, kind, hint, where, choices } = item;
  const id = fieldId(name);
  const none = value === null;
  const common = {
    ...controlOf(id, error, { words, hint }),
    name,
    value: value ?? '',
    disabled: none,
  };
  if ('verbatim' in item && item.verbatim !== undefined) {
    return (
      <Frame item={item} error={undefined} heading={<span class="draft-label">{label}</span>}>
        <p class="law-words">“{item.verbatim}”</p>
        <p class="field-hint">The notification must include this statement: it stands in the letter word for word.</p>
      </Frame>
    );
  }
  return (
    <Frame item={item} error={error} heading={<label for={id}>{label}</label>}>
      {words && (
        <p class="law-words" id={`${id}-words`}>
          “{words}”
        </p>
      )}
      <Hint id={id} words={hint} />
      <FieldError id={id} words={error} />
      {choices ? (
        <select {...common} onChange={(event) => onInput(name, event.currentTarget.value)}>
          <option value="">Not chosen yet</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : kind === 'long' ? (
        <textarea {...common} rows={3} onInput={(event) => onInput(name, event.currentTarget.value)} onBlur={() => onLeave(name)} />
      ) : (
        <span class={`field-input field-${kind}`}>
          {kind === 'amount' && <span aria-hidden="true">$</span>}
          <input
            {...common}
            type="text"
            inputMode={kind === 'amount' ? 'decimal' : undefined}
            autocomplete="off"
            onInput={(event) => onInput(name, event.currentTarget.value)}
            onBlur={() => onLeave(name)}
          />
          {readAs && <span class="field-read">{readAs}</span>}
        </span>
      )}
      {where !== undefined && (
        <label class="none">
          <input type="checkbox" checked={none} onChange={(event) => onInput(name, event.currentTarget.checked ? null : '')} />
          {noneWords(item) === 'None' ? 'There is none' : 'Does not apply'}
          <span class="visually-hidden">: {label}</span>
        </label>
      )}
    </Frame>
  );
}

interface FrameProps {
  item: Item;
  error: string | undefined;
  heading: ComponentChildren;
  children: ComponentChildren;
}

function Frame({ item, error, heading, children }: FrameProps) {
  return (
    <div class={error ? 'item-field field-wrong' : 'item-field'} data-item={item.name}>
      <div class="item-head">
        {heading}{' '}
        <span class="item-of">
          {item.where !== undefined && <span class="item-where">{item.where} · </span>}
          <ItemCite item={item} />
        </span>
      </div>
      {children}
    </div>
  );
}
