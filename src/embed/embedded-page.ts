/** What runs in an embedded calculator's page beside the calculator: its settings, its height, and what a sandbox forbids. */
import { allows, type Handed } from '../components/form/save.ts';
import { readColour, type Colour } from '../case/colour.ts';
import { readable, readSettings, SCHEMES, settingsIn, type Scheme, type Settings } from '../case/settings.ts';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
/** Where the reader's system forces colours, they are the reader's. */
const forced = matchMedia('(forced-colors: active)');

/** Puts an attribute on the page, or takes it away. */
function mark(name: string, value: string | undefined): void {
  if (value === undefined) root.removeAttribute(name);
  else root.setAttribute(name, value);
}

/** The page's own paper in the scheme shown. */
const paper = (): Colour | null => readColour(getComputedStyle(root).getPropertyValue('--paper'));
const paperIn = (scheme: Scheme): Colour | null => {
  mark('data-scheme', scheme);
  return paper();
};

/**
 * Sets the accent where words in it can be read on the paper of the scheme shown; else the page's own stands. Where the reader's
 * system chooses the scheme, a colour may do for one of the two.
 * @returns whether it does for any scheme that the address allows
 */
function setAccent({ accent, scheme }: Settings): boolean {
  root.style.removeProperty('--accent');
  if (!accent || forced.matches) return true;
  const reads = (on: Colour | null): boolean => on !== null && readable(accent, on);
  const any = scheme ? reads(paperIn(scheme)) : SCHEMES.some((one) => reads(paperIn(one)));
  mark('data-scheme', scheme);
  if (reads(paper())) root.style.setProperty('--accent', `#${accent}`);
  return any;
}

/** Does what the address asks for, and says in the page what of it could not be done. */
function applySettings(): void {
  const { settings, problems }: { settings: Settings; problems: string[] } = readSettings(settingsIn(location.hash));
  mark('data-scheme', settings.scheme);
  mark('data-show', settings.show);
  if (!setAccent(settings)) problems.push(`The color “${settings.accent ?? ''}” was not used: words in it could not be read on this page.`);
  const box = document.getElementById('settings-problems');
  if (!box) return;
  box.hidden = problems.length === 0;
  box.textContent = problems.join(' ');
}

applySettings();
addEventListener('hashchange', applySettings);
for (const look of [dark, forced]) look.addEventListener('change', applySettings);

// The page that frames this one learns its height and nothing else; whoever that is may know it.
if (parent !== window) {
  let told = 0;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height !== told) parent.postMessage({ type: 'ppb-height', height }, '*');
    told = height;
  };
  new ResizeObserver(tell).observe(root);
  // Browsers put off the observer above while a frame is out of sight; its content changes all the same.
  new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, attributes: true });
  tell();
}

/** What is said beside a link that opened nothing; one for the page. */
const shut = document.createElement('span');
shut.setAttribute('role', 'status');
shut.className = 'shut';
function sayShut(link: HTMLAnchorElement, opens: Handed): void {
  const sure = opens === 'forbidden';
  shut.textContent = ` ${sure ? 'No page opened: the page' : 'If no page opened, the page'} around this one does not allow it. Copy this address: ${link.href}`;
  link.after(shut);
}

// Every link here opens a page of its own; a sandbox without allow-popups drops the click, and tells nobody.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || event.defaultPrevented || link.getAttribute('href')?.startsWith('#')) return;
  const opens = allows('allow-popups');
  if (opens === 'forbidden') sayShut(link, opens);
  // A page that opened in front has taken the focus by then; one behind has not, so it is said as a condition.
  else if (opens === 'unsure') setTimeout(() => document.hasFocus() && sayShut(link, opens), 1_000);
});

// A sandbox without allow-forms stops a form before it can be heard; nothing is sent anywhere, so no form is needed.
addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[type=submit]') : null;
  if (!button?.form) return;
  event.preventDefault();
  if (root.dataset['show'] === 'questions') document.querySelector<HTMLAnchorElement>('.whole')?.click();
  else button.form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
});
