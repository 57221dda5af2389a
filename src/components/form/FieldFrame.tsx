/** What stands about every control: its hint, and what was expected where its answer cannot be used. */
import type { ComponentChildren } from 'preact';

/** The control's `aria-` attributes, and its id. @param parts which texts stand beside it, by the end of their ids */
export function controlOf(id: string, error: string | undefined, parts: Readonly<Record<string, unknown>>) {
  const described = Object.entries({ ...parts, error }).flatMap(([part, there]) => (there ? [`${id}-${part}`] : []));
  return {
    id,
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}

export function Hint({ id, words }: { id: string; words: string | undefined }) {
  return words ? (
    <p class="field-hint" id={`${id}-hint`}>
      {words}
    </p>
  ) : null;
}

export function FieldError({ id, words }: { id: string; words: string | undefined }) {
  return words ? (
    <p class="field-error" id={`${id}-error`}>
      <span class="visually-hidden">Error: </span>
      {words}
    </p>
  ) : null;
}

interface Props {
  /** The control's id. */
  id: string;
  label: string;
  hint?: string | undefined;
  error: string | undefined;
  children: ComponentChildren;
}

export function FieldFrame({ id, label, hint, error, children }: Props) {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      <Hint id={id} words={hint} />
      <FieldError id={id} words={error} />
      {children}
    </div>
  );
}
