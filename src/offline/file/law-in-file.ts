/** The law as the single file has it: read from the file's own text, which stands there once. In place of `src/content/law.json`. */

interface Provision {
  marker: string;
  parent: string;
  heading: string | null;
  text: string;
}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** "c-1-ii" in "/3-05/" → "3-05(c)(1)(ii)"; "d-after-1" → "3-10(d)/after-1". */
function idOf(anchor: string, section: string): string {
  const [designators = '', after] = anchor.split('-after-');
  const own = designators
    .split('-')
    .map((one) => `(${one})`)
    .join('');
  return section + own + (after === undefined ? '' : `/after-${after}`);
}

const sections: Record<string, { stem: string; title: string }> = {};
const provisions: Record<string, Provision> = {};

for (const page of document.querySelectorAll<HTMLElement>('main > article[data-stem]')) {
  const section = page.id.slice(1, -1);
  sections[section] = {
    stem: page.dataset['stem'] ?? '',
    title: plain(page.querySelector('h1')?.textContent).replace(/^§ \S+ /, ''),
  };
  for (const own of page.querySelectorAll<HTMLElement>('[data-own]')) {
    const place = own.parentElement as HTMLElement;
    const above = place.parentElement?.closest('.provision')?.id.split('#')[1];
    const marker = plain(own.querySelector('.designator')?.textContent);
    const whole = plain(own.textContent).slice(marker.length).trim();
    const heading = own.querySelector('h2, h3, h4, h5, h6');
    provisions[idOf(place.id.split('#')[1] ?? '', section)] = {
      marker,
      parent: above === undefined ? section : idOf(above, section),
      heading: heading ? plain(heading.textContent).slice(marker.length).trim() : null,
      text: whole,
    };
  }
}

export default { sections, provisions };
