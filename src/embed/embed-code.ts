/** What a host page's author and its administrator copy from the builder. */

export interface Embedded {
  /** The embed's whole address, with the case and the settings after its "#". */
  address: string;
  /** The calculator's name for readers: the link's text and the frame's title. */
  title: string;
  /** The address of embed.js, and what its content must be. */
  script: string;
  integrity: string;
}

const text = (plain: string): string => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A link that the loader makes into a frame as high as its content; where the script is blocked, it stays a link. */
export function linkCode({ address, title, script, integrity }: Embedded): string {
  return [
    `<p><a data-ppb-embed href="${text(address)}">${text(title)}</a></p>`,
    `<script src="${text(script)}" integrity="${integrity}" crossorigin="anonymous" defer></script>`,
  ].join('\n');
}

/** A frame with a height of its own, without any script. */
export function frameCode({ address, title }: Embedded): string {
  return `<iframe src="${text(address)}" title="${text(title)}" width="100%" height="600" loading="lazy"></iframe>`;
}

/** What the host page's policy has to allow, one directive a line. The first is needed for the link with its script only. */
export function policyLines({ address }: Embedded): string {
  const { origin } = new URL(address);
  return [`script-src ${origin};`, `frame-src ${origin};`].join('\n');
}
