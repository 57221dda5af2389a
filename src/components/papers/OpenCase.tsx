/** Opens a case that was saved: from a file or pasted. What cannot be used is told in words, and nothing typed is lost. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { Reload, useOverReload } from '../form/Reload.tsx';
import type { Rules } from '../../rules/index.ts';
import type * as FragmentModule from '../../case/fragment.ts';
import type { Typed } from '../../case/fragment.ts';

interface Props {
  /** Told apart where a page has several. */
  prefix: string;
  /** The rules, by which a case is read, and what writes it down as it would be typed. */
  parts: { rules: Rules; fragment: Pick<typeof FragmentModule, 'typedFromCase'> };
  /** @param edition the edition the case was answered with, where the file says */
  onOpen: (typed: Typed, edition: string | undefined) => void;
  /** Says what was opened, where the form around this folds as it opens. */
  say?: (sentence: string) => void;
}

export function OpenCase({ prefix, parts: { rules, fragment }, onOpen, say }: Props) {
  const [pasted, setPasted] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [status, setStatus] = useState('');
  const [lost, setLost] = useState(false);
  const summary = useRef<HTMLDivElement>(null);

  useOverReload(
    `ppb-open:${prefix}`,
    useMemo(() => (pasted ? { pasted } : null), [pasted]),
    (left) => setPasted((left as { pasted: string }).pasted),
  );

  const refuse = (found: readonly string[]) => {
    setProblems(found);
    setStatus('');
    setTimeout(() => summary.current?.focus());
  };

  const read = async (text: () => Promise<string>) => {
    setProblems([]);
    say?.('');
    setStatus('Reading the case …');
    const loaded = await import('../../papers/case-file.ts').catch(() => null);
    setLost(!loaded);
    if (!loaded) {
      setStatus('');
      return;
    }
    try {
      const { readCaseFile } = loaded;
      const found = readCaseFile(await text(), rules);
      if ('problems' in found) refuse(found.problems);
      else {
        const typed = fragment.typedFromCase(found.case, rules);
        const count = Object.keys(typed).length;
        setStatus('');
        if (count === 0 && !found.about) {
          refuse(['There is no answer in it, so your answers stay as they are. Expected a case with one answer or more.']);
          return;
        }
        onOpen({ ...typed, ...found.about }, found.edition);
        (say ?? setStatus)(`Opened a case with ${count} ${count === 1 ? 'answer' : 'answers'}. It stays in this browser.`);
      }
    } catch {
      refuse(['The file could not be read. Expected one that this browser may read; choose it again.']);
    }
  };

  return (
    <details class="open-case">
      <summary>Open a saved case</summary>
      {problems.length > 0 && (
        <ErrorSummary
          box={summary}
          prefix={`${prefix}-open`}
          title="This case cannot be opened"
          errors={problems.map((says) => ({ says }))}
        />
      )}
      {lost && <Reload says="The case could not be read: part of this page could not be loaded." />}
      <p>
        <label for={`${prefix}-open-file`}>A case file (.json)</label>
        <input
          id={`${prefix}-open-file`}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void read(() => file.slice(0, 1_000_000).text());
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </p>
      <p>
        <label for={`${prefix}-open-text`}>Or its text, pasted</label>
        <textarea
          id={`${prefix}-open-text`}
          class="copy-text"
          rows={5}
          spellcheck={false}
          value={pasted}
          aria-invalid={problems.length > 0}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </p>
      <button type="button" onClick={() => void read(() => Promise.resolve(pasted))}>
        Open the pasted case
      </button>
      <p class="take-away-status" role="status">
        {status}
      </p>
    </details>
  );
}
