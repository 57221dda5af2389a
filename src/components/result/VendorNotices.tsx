/** The notices of a procurement as a vendor meets them: what must appear, where and by when, and what not to expect. */
import { whenWords } from '../../papers/deadline-words.ts';
import * as rules from '../../rules/index.ts';
import type { Finding } from '../../rules/index.ts';
import { citations, deadlineWords, FindingItem } from './Finding.tsx';
import { NOT_OWED, noticeWords } from './vendor-words.ts';

export function VendorNotices({ findings }: { findings: readonly Finding[] }) {
  const notices = findings.filter(({ kind }) => kind === 'notice');
  const owed = notices.filter(({ outcome }) => outcome !== 'not-required');
  const notOwed = notices.filter(({ outcome }) => outcome === 'not-required');
  return (
    <>
      {owed.length === 0 && <p>These sections do not require a public notice of this purchase.</p>}
      {owed.map((finding) => (
        <Notice key={finding.id} finding={finding} />
      ))}
      {notOwed.length > 0 && <h4>What not to expect</h4>}
      {notOwed.map((finding) => (
        <Notice key={finding.id} finding={finding} />
      ))}
    </>
  );
}

/** Outcomes that are no rule yet: an answer is missing, or the law of that day. */
const STILL_OPEN: ReadonlySet<Finding['outcome']> = new Set(['unknown', 'not-held']);

function Notice({ finding }: { finding: Finding }) {
  const words = noticeWords(finding.id);
  if (!words) return <FindingItem finding={finding} rules={rules} reader="vendor" />;
  const { deadline, when, contents, outcome } = finding;
  const owed = outcome !== 'not-required';
  return (
    <section class={`finding finding-${outcome}`} data-finding={finding.id} data-outcome={outcome}>
      <p class="finding-says">
        <strong>{words.title}</strong>: {owed ? words.means : (words.absent ?? NOT_OWED)}
      </p>
      <dl class="finding-facts">
        {finding.where && owed && <Row name="Look in" value={finding.where} />}
        {finding.to && owed && <Row name="Sent to" value={finding.to} />}
        {deadline && owed ? (
          <Row name="Must appear" value={deadlineWords(deadline, rules)} />
        ) : (
          when && owed && <Row name="Must appear" value={whenWords(when)} />
        )}
        <Row
          name={STILL_OPEN.has(outcome) ? 'More information needed' : 'What the agency is told'}
          value={`${finding.says} (${citations(finding.because)})`}
        />
      </dl>
      {contents && (
        <details class="finding-more">
          <summary>
            What it must tell you ({contents.length})<span class="visually-hidden">: {words.title}</span>
          </summary>
          <ul class="content-items">
            {contents.map((one) => (
              <li key={one.item}>
                {one.item} <span class="reason-source">({citations([one.because])})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
