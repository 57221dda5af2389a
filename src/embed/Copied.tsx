/** A piece of code with a button that copies it; where the browser refuses, it is selected, ready to be copied. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Props {
  title: string;
  code: string;
  children: ComponentChildren;
}

export function Copied({ title, code, children }: Props) {
  const [status, setStatus] = useState('');
  const written = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setStatus('Copied.');
    } catch {
      if (written.current) getSelection()?.selectAllChildren(written.current);
      setStatus('The browser refused to copy; the code is selected, ready to be copied.');
    }
  };
  return (
    <section class="copied" aria-label={title}>
      <h3>{title}</h3>
      <p>{children}</p>
      <pre tabIndex={0}>
        <code ref={written}>{code}</code>
      </pre>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>{' '}
      <span role="status">{status}</span>
    </section>
  );
}
