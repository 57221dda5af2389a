/** How provisions and other law are cited in results and papers. */

/** A provision's id as a citation: a continuing paragraph has no designator of its own. */
export function citationOf(at: string): string {
  const [provision, after] = at.split('/after-');
  return after === undefined ? at : `${provision}, undesignated paragraph ${after}`;
}

/** "charter-326" → "Charter § 326"; "ppb-2-02" → "9 RCNY § 2-02"; "gcl-25-a" → "General Construction Law § 25-a". */
export function citeOf(ref: string): string {
  const charter = /^charter-(\d+(?:-[a-z])?)$/.exec(ref);
  if (charter) return `Charter § ${charter[1]}`;
  const rule = /^ppb-(\d-\d\d)$/.exec(ref);
  if (rule) return `9 RCNY § ${rule[1]}`;
  const general = /^gcl-(.+)$/.exec(ref);
  if (general) return `General Construction Law § ${general[1]}`;
  const order = /^(e?eo)-(\d{4})-(.+)$/.exec(ref);
  if (order) return `${order[1] === 'eeo' ? 'Emergency ' : ''}Executive Order ${(order[3] ?? '').replace('-', '.')} of ${order[2]}`;
  const law = /^(local-law|state)-(\d{4})-(\d+)$/.exec(ref);
  if (law) return law[1] === 'state' ? `${law[2]} N.Y. Laws ch. ${law[3]}` : `Local Law ${law[3]} of ${law[2]}`;
  if (ref === 'cityrecord-2026') return 'City Record practice, 2026';
  return ref === 'ppb-chapter-3' ? '9 RCNY Chapter 3' : ref.replace(/-/g, ' ');
}

/** Other law as a result cites it: its own citation where it has one, and of a section that we have only as of 2020 that it is. */
export function citeOfLaw({ ref, cite, source }: { ref: string; cite?: string; source: string }): string {
  return `${cite ?? citeOf(ref)}${source.endsWith('may have changed since') ? ' (2020 text)' : ''}`;
}
