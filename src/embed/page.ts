/** What runs in an embedded calculator's page beside the calculator: its settings, its height, and what a sandbox forbids. */
import { readColour, type Colour } from './colour.ts';
import { readable, readSettings, settingsIn, type Settings } from './settings.ts';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

/** The accent, where it can be read on the paper of the scheme shown; else the page's own stands. @returns whether it is used */
function useAccent(accent: Colour | undefined): boolean {
  root.style.removeProperty('--accent');
  if (!accent) return true;
  const paper = readColour(getComputedStyle(root).getPropertyValue('--paper'));
  const used = paper !== null && readable(accent, paper);
  if (used) root.style.setProperty('--accent', `#${accent}`);
  return used;
}

/** Puts an attribute on the page, or takes it away. */
function mark(name: string, value: string | undefined): void {
  if (value === undefined) root.removeAttribute(name);
  else root.setAttribute(name, value);
}

/** Does what the address asks for, and says in the page what of it could not be done. */
function applySettings(): void {
  const { settings, problems }: { settings: Settings; problems: string[] } = readSettings(settingsIn(location.hash));
  mark('data-scheme', settings.scheme);
  mark('data-show', settings.show);
  if (!useAccent(settings.accent))
    problems.push(`The colour “${settings.accent ?? ''}” was not used: words in it could not be read on this page.`);
  const box = document.getElementById('settings-problems');
  if (!box) return;
  box.hidden = problems.length === 0;
  box.textContent = problems.join(' ');
}

applySettings();
addEventListener('hashchange', applySettings);
dark.addEventListener('change', applySettings);

// The page that frames this one learns its height and nothing else; whoever that is may know it.
if (parent !== window)
  new ResizeObserver(() => {
    parent.postMessage({ type: 'ppb-height', height: Math.ceil(root.getBoundingClientRect().height) }, '*');
  }).observe(root);

// A sandbox without allow-forms stops a form before it can be heard; nothing is sent anywhere, so no form is needed.
addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[type=submit]') : null;
  if (!button?.form) return;
  event.preventDefault();
  if (root.dataset['show'] === 'questions') document.querySelector<HTMLAnchorElement>('.whole')?.click();
  else button.form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
});
