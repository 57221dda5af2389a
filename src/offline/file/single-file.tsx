/**
 * The program of the single file: shows one page of it at a time, and puts into it the same calculators, forms and search as the
 * site's. Without it the file is one long page with all of the text.
 */
import { render, type ComponentChild } from 'preact';
import Calculator from '../../components/calculator/Calculator.tsx';
import { CALCULATOR_PAGES } from '../../case/calculator-pages.ts';
import DraftForm from '../../components/papers/DraftForm.tsx';
import NoticeForm from '../../components/papers/NoticeForm.tsx';
import { lawWords } from '../../components/papers/item-words.ts';
import { Readings } from '../../components/text/Readings.tsx';
import '../../components/text/provision-tools.ts';
import { SectionPage } from '../../components/ways/SectionPage.tsx';
import { TopicList, TopicPage } from '../../components/ways/TopicPage.tsx';
import { WayList } from '../../components/ways/WayList.tsx';
import { WayPage } from '../../components/ways/WayPage.tsx';
import authorities from '../../content/authorities.json';
import law from '../../content/law.json' with { type: 'json' };
import terms from '../../content/terms.json';
import { DRAFTS } from '../../papers/drafts/index.ts';
import type { Draft } from '../../papers/drafts/draft.ts';
import { open } from '../../search/box.ts';
import { FORMS } from '../../search/form-names.ts';
import { NOT_HELD } from '../../search/not-held.ts';
import { records } from '../../search/records.ts';
import { currentIn, MENU } from '../../site/menu.ts';
import type { Term } from '../../site/terms.ts';
import type { WayId } from '../../ways/index.ts';
import type { SectionNumber } from '../../ways/sections.ts';
import type { TopicId } from '../../ways/topics.ts';
import { placeIn } from './address-in-file.ts';
import { Examples } from './Examples.tsx';

/** What stands in an element marked `data-view`, by its name. @param name of a calculator or draft */
const VIEWS: Readonly<Record<string, (name: string) => ComponentChild>> = {
  calculator: (name) => <Calculator name={name} ownsAddress />,
  preset: (name) => <Calculator name={name} ownsAddress={false} />,
  examples: (name) => <Examples calculator={name} />,
  draft: (name) => {
    const draft = DRAFTS.find((one) => one.name === name) as Draft;
    return <DraftForm draft={draft} words={lawWords(draft)} />;
  },
  ways: () => <WayList />,
  way: (name) => <WayPage way={name as WayId} />,
  section: (name) => <SectionPage section={name as SectionNumber} />,
  topics: () => <TopicList />,
  topic: (name) => <TopicPage topic={name as TopicId} />,
  readings: () => <Readings idOf={(id) => `/readings/#${id}`} />,
  notice: () => <NoticeForm notices={DRAFTS.filter(({ notice }) => notice)} />,
};

const main = document.querySelector('main') as HTMLElement;
const pages = [...main.querySelectorAll<HTMLElement>(':scope > article')];
const title = document.title;
let shown: HTMLElement | undefined;

function fill(page: HTMLElement, full: boolean): void {
  for (const view of page.querySelectorAll<HTMLElement>('[data-view]')) {
    const { view: kind = '', name = '' } = view.dataset;
    if (full) view.replaceChildren();
    render(full ? (VIEWS[kind]?.(name) ?? null) : null, view);
  }
}

/** Shows the page that the address names, from its top or from the provision named. */
function show(): void {
  const to = placeIn(location.hash);
  // A skip link and the like: the browser's own affair.
  if (!to && document.getElementById(location.hash.slice(1))) return;
  const { path, fragment } = to ?? { path: '', fragment: '' };
  const page = pages.find(({ id }) => id === path) ?? (document.getElementById('not-here') as HTMLElement);
  if (page !== shown) {
    const before = shown;
    if (before) fill(before, false);
    for (const one of pages) one.hidden = one !== page;
    shown = page;
    fill(page, true);
    const heading = page.querySelector('h1');
    document.title = path === '/' ? title : `${heading?.textContent ?? ''} · ${title}`;
    for (const link of document.querySelectorAll('#menu a')) {
      const to = link.getAttribute('href')?.slice(1) ?? '';
      const own = MENU.find((one) => one.path === to) ?? (to === '/' ? MENU[0] : undefined);
      const current = to === path ? 'page' : own && currentIn(own, path);
      if (current) link.setAttribute('aria-current', current);
      else link.removeAttribute('aria-current');
    }
    scrollTo(0, 0);
    if (before && heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  }
  document.querySelector<HTMLElement>('#menu:popover-open')?.hidePopover();
  // The id of an element is its whole address, but of what a view has put here.
  const at =
    document.getElementById(path + fragment) ?? [...page.querySelectorAll('[data-view] [id]')].find(({ id }) => `#${id}` === fragment);
  if (!at || at === page) return;
  for (let fold = at.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  at.scrollIntoView();
}

addEventListener('hashchange', show);
document.documentElement.classList.add('with-script');
show();

document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

const button = document.querySelector<HTMLElement>('[data-search-open]');
const search = (): void =>
  open('', Promise.resolve(Response.json(records(law, terms as Term[], authorities, [...CALCULATOR_PAGES, ...FORMS], NOT_HELD))), () => '');
if (button) {
  button.hidden = false;
  button.onclick = search;
}
addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
  event.preventDefault();
  search();
});
