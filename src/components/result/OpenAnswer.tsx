/** What leaves an answer open: answers that cannot all be right, what somebody must determine, and what the law leaves open. */
import type { Reader } from '../../answer/index.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import { READINGS, type Doubt, type Finding, type Path, type ReadingId } from '../../rules/index.ts';
import { Cites } from './Cites.tsx';
import { determines } from './Finding.tsx';
import { Questions } from './Questions.tsx';
import { READING_TO_VENDOR, safeFor } from './safe-course.ts';
import { TO_READER } from './to-reader.ts';
import { unbroken } from './unbroken.tsx';

interface DoubtsProps {
  doubts: readonly Doubt[];
  reader?: Reader;
  onAsk: (path: Path) => void;
}

/** Answers that cannot all be right, before anything that is to be done: an answer that rests on one of them is worth nothing. */
export function DoubtsFirst({ doubts, reader = 'agency', onAsk }: DoubtsProps) {
  if (doubts.length === 0) return null;
  return (
    <ul class="answer-doubts">
      {doubts.map(({ paths, says, because }) => {
        const [, own, rest] = /^(Check these \w+:) (.*)$/.exec(says) ?? [];
        return (
          <li key={says} data-doubts>
            <strong>{own ?? TO_READER[reader].doubt}</strong> {unbroken(TO_READER[reader].says(rest ?? says))}{' '}
            {because && <Cites because={[because]} />} <Questions paths={paths} onAsk={onAsk} />
          </li>
        );
      })}
    </ul>
  );
}

interface OpenProps {
  general: readonly Finding[];
  reader?: Reader;
  readings: readonly ReadingId[];
}

/** Whatever could make the answer another: it stands open. */
export function Open({ general, reader = 'agency', readings }: OpenProps) {
  if (general.length + readings.length === 0) return null;
  return (
    <ul class="answer-open">
      {general.map((finding) => (
        <li key={finding.id} class={`finding finding-${finding.outcome}`} data-finding={finding.id} data-outcome={finding.outcome}>
          <strong class="outcome-word">
            {finding.outcome === 'needs-determination' ? TO_READER[reader].determination : OUTCOME_WORDS[finding.outcome]}
            {finding.onlyIf && `, ${finding.onlyIf}`}:
          </strong>{' '}
          {finding.says} {finding.decision && `${determines(finding.decision)} `}
          <Cites because={finding.because} />
        </li>
      ))}
      {readings.map((id) => (
        <OpenReading key={id} id={id} reader={reader} />
      ))}
    </ul>
  );
}

/** An open question with its other outcome and the safe course, none of it folded away. */
function OpenReading({ id, reader }: { id: ReadingId; reader: Reader }) {
  const { open, readings, safe }: { open: string; readings: readonly string[]; safe: string } = READINGS[id];
  const [ours, ...others] = readings;
  const toVendor = reader === 'vendor' ? READING_TO_VENDOR[id] : undefined;
  if (toVendor) return <li data-reading={id}>{toVendor}</li>;
  return (
    <li data-reading={id}>
      <strong>{open}</strong> Our reading: {ours} {others.map((other) => `Another reading: ${other} `)}Safe course: {safeFor(reader, safe)}
    </li>
  );
}
