/**
 * "Copy citation", "Copy text and citation" and "Copy link", one set for the whole page. They go to the provision that the pointer rests on or
 * whose designator was followed, so a keyboard passes one link a provision and not four. Without this script there are
 * no buttons, and every designator is still a permalink.
 */
const beside = matchMedia('(min-width: 72rem)');
const tools = document.createElement('div');
const message = document.createElement('span');
const RULES = '9 RCNY ';
let citation = '';
let anchor = '';
let provision: Element | null = null;

tools.className = 'tools';
tools.setAttribute('role', 'group');
message.setAttribute('role', 'status');

/** The law's words in the provision and under it, a paragraph a line, with its citation and the day of the text under them. */
function lawText(): string {
  const parts = [...(provision?.querySelectorAll(':scope > [data-own], .provision > [data-own]') ?? [])];
  const words = parts.map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim());
  const since = document.querySelector('.sources time')?.textContent;
  return [...words.filter(Boolean), `${citation}${since ? `, text in effect since ${since}` : ''}`].join('\n');
}

const buttons = (
  [
    ['Copy citation', () => citation, undefined],
    ['Copy text and citation', lawText, 'the text with its citation'],
    ['Copy link', () => location.href.replace(/#.*|$/, `#${anchor}`), 'the link'],
  ] as const
).map(([name, text, said]) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => {
    const words = text();
    // `clipboard` is missing where the page is not in a secure context.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(words))
      .then(
        () => {
          // A citation breaks at none of its hyphens.
          const place = document.createElement('span');
          place.className = 'cite';
          place.textContent = words.replace(RULES, '');
          message.replaceChildren('Copied: ', ...(said === undefined ? [RULES, place] : [said]));
        },
        () => {
          const code = document.createElement('code');
          code.textContent = words;
          message.replaceChildren('Your browser refused the clipboard. Select and copy this: ', code);
        },
      );
  });
  return button;
});
tools.append(...buttons, message);

/** Brings the tools to the provision a designator belongs to. */
function place(designator: Element | null | undefined): void {
  const label = designator?.getAttribute('aria-label');
  const own = designator?.closest('[data-own]');
  if (!label || !own || tools.parentElement === own.parentElement) return;
  citation = `${RULES}${label}`;
  provision = own.parentElement;
  anchor = provision?.id ?? '';
  tools.setAttribute('aria-label', label);
  for (const button of buttons) button.setAttribute('aria-label', `${button.textContent} of ${label}`);
  message.replaceChildren();
  // In the column they stand over the words: a long paragraph would push them under the fold of a phone.
  if (beside.matches) own.after(tools);
  else own.before(tools);
}

const designatorOf = (own: Element | null | undefined): Element | null | undefined => own?.querySelector('.designator');
/** An id is written as it stands, so what is coded over names nothing here: "#%" is no code, and would throw. */
const follow = (): void => place(designatorOf(document.getElementById(location.hash.slice(1))?.querySelector(':scope > [data-own]')));

follow();
addEventListener('hashchange', follow);
document.addEventListener('click', ({ target }) => place((target as Element).closest('.designator')));
document.addEventListener('pointerover', ({ target, pointerType }) => {
  // Only where they stand in the margin: in the column they would move the words under the pointer.
  if (pointerType !== 'mouse' || !beside.matches || tools.querySelector(':focus-visible')) return;
  place(designatorOf((target as Element).closest('[data-own]')));
});

/** A selection that starts in the law takes the law alone; one that starts in a note takes the note. */
document.addEventListener('selectionchange', () => {
  const from = getSelection()?.anchorNode?.parentElement;
  const ofLaw = !getSelection()?.isCollapsed && from?.closest('[data-law]') && !from.closest('[data-ours]');
  document.documentElement.toggleAttribute('data-law-selected', Boolean(ofLaw));
});

export {};
