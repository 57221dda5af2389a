/**
 * The search box: a dialog with a field and a list of links. Paragraphs, terms and other law answer at once from the
 * records; pages come from Pagefind when it has them, and never hold the paragraphs up. All text is set as text.
 */
import { pageOf } from '../site/page-of.ts';
import { address, provisionAddress } from '../site/address.ts';
import type { Piece } from './excerpt.ts';
import { finder, type Finder, type Hit } from './find.ts';
import { EXAMPLES } from './examples.ts';
import { DESKS, loadPages, type FindPages } from './page-search.ts';
import type { Records } from './records.ts';
import { loadStyle } from './box-style.ts';
import { MOST_SEARCHED } from './typed-query.ts';

const PARAGRAPHS = 10;
const PAGES = 5;

let box: Box | undefined;

/**
 * Opens the box with the field focused and what was typed last.
 * @param folder the folder of this edition's files for the search
 * @param answer the request for its `search.json`, sent before this module was loaded; sent again at the next opening if it fails
 * @param takeEarly gives what was typed while the box was on its way, once; called when the field is there to take the rest
 */
export function open(folder: string, answer: Promise<Response>, takeEarly: () => string): void {
  box ??= new Box(folder);
  box.open(answer, takeEarly);
}

class Box {
  readonly #dialog = element('dialog', 'search-box', { 'aria-label': 'Search' });
  readonly #field = element('input', '', {
    id: 'search-words',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    'aria-describedby': 'search-keys',
  });
  readonly #status = element('p', 'search-box-status', { role: 'status' });
  readonly #paragraphs = element('section', '', { 'aria-label': 'Best matches' });
  readonly #pages = element('section', '', { 'aria-label': 'Pages', 'aria-live': 'off' });
  /** What may be typed, while nothing is. */
  readonly #examples = element('p', '', {}, 'For example:');
  readonly #folder: string;
  #finder: Finder | undefined;
  #findPages: Promise<FindPages> | undefined;
  #opener: Element | null = null;
  /** Whether the style sheet has come (or failed): the box never shows without it. */
  #styled = false;
  #wanted = false;
  #takeEarly: () => string = () => '';
  /** Counts the queries: an answer to any but the last is dropped. */
  #turn = 0;
  /** Enter was pressed before the records had come. */
  #waiting = false;
  #announcing = 0;
  /** Whether Enter in the field may open the first of the list. */
  #sure = false;

  constructor(folder: string) {
    this.#folder = folder;
    const close = element('button', '', { type: 'button' }, 'Close');
    const label = element('label', '', { for: 'search-words' }, 'Search by word, or by rule number');
    const head = element('div', 'search-box-head', { role: 'search' });
    head.append(label, this.#field, close, this.#status);
    const results = element('div', 'search-box-results', { 'data-search-results': '' });
    for (const words of EXAMPLES) {
      const example = element('button', '', { type: 'button' }, words);
      example.onclick = () => {
        this.#field.value = words;
        this.#field.focus();
        this.#answer();
      };
      this.#examples.append(' ', example);
    }
    results.append(this.#examples, this.#paragraphs, this.#pages);
    const keys = element(
      'p',
      'search-box-keys',
      { id: 'search-keys' },
      'Arrow keys move through the results. Enter opens a sure match, or goes to the list. Esc closes.',
    );
    this.#dialog.append(head, results, keys);

    close.addEventListener('click', () => this.#close());
    this.#field.addEventListener('input', () => this.#answer());
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    this.#dialog.addEventListener('click', (event) => {
      const at = event.target as Element;
      if (at === this.#dialog || (at.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey)) this.#close();
    });
    // The browser's own ways to close it, such as a phone's back gesture.
    this.#dialog.addEventListener('close', () => this.#giveBackFocus());
    document.body.append(this.#dialog);
    loadStyle(() => this.#show());
  }

  open(answer: Promise<Response>, takeEarly: () => string): void {
    this.#takeEarly = takeEarly;
    if (this.#dialog.open) {
      takeEarly();
      return;
    }
    const focused = document.activeElement;
    this.#opener = focused && focused !== document.body ? focused : document.querySelector('[data-search-open]');
    if (this.#styled) this.#show();
    else this.#wanted = true;
    if (!this.#finder) void this.#load(answer);
    this.#findPages ??= loadPages(`${this.#folder}pagefind/`, address('/'));
    this.#findPages.catch(() => undefined);
  }

  #show(): void {
    if (!this.#styled) {
      this.#styled = true;
      if (!this.#wanted) return;
    }
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.focus();
    this.#field.select();
    const early = this.#takeEarly();
    if (early) {
      this.#field.value = early;
      this.#answer();
    }
  }

  #close(): void {
    this.#dialog.close();
    this.#giveBackFocus();
  }

  #giveBackFocus(): void {
    if (this.#dialog.open) return;
    if (this.#opener instanceof HTMLElement) this.#opener.focus({ preventScroll: true });
    this.#opener = null;
  }

  async #load(answer: Promise<Response>): Promise<void> {
    try {
      const response = await answer;
      if (!response.ok) throw new Error(String(response.status));
      this.#finder = finder((await response.json()) as Records);
      const waiting = this.#waiting;
      this.#answer();
      if (waiting) this.#follow();
    } catch {
      this.#say(
        'The search could not be loaded. Check the connection, then close this box and open it again; if that does not help, reload the page.',
      );
    }
  }

  #answer(): void {
    const query = this.#field.value.trim();
    const turn = ++this.#turn;
    this.#examples.hidden = query !== '';
    this.#waiting = false;
    this.#pages.replaceChildren();
    if (!this.#finder) return;
    const hits = this.#finder.find(query, PARAGRAPHS);
    this.#sure = hits[0]?.sure ?? false;
    this.#paragraphs.replaceChildren(...(hits.length ? [heading('Best matches'), list(hits.map(provisionLink))] : []));
    if (!query) {
      this.#say('');
      return;
    }
    if (!this.#sure) this.#paragraphs.append(whomToAsk(hits.length ? '' : `No paragraph has these words. ${this.#finder.advise(query)}`));
    const cut = query.length > MOST_SEARCHED ? '. The first words were searched' : '';
    this.#say(`${matches(hits.length)}${cut}`);
    void this.#answerPages(query, turn, hits.length);
  }

  async #answerPages(query: string, turn: number, hits: number): Promise<void> {
    try {
      const find = await this.#findPages;
      const pages = turn === this.#turn && find ? await find(shortened(query), PAGES) : [];
      if (turn !== this.#turn || !pages.length) return;
      this.#pages.replaceChildren(heading('Pages'), list(pages.map((page) => link('page', page.url, page.title, '', page.pieces))));
      this.#say(`${matches(hits)}, ${counted(pages.length, 'page')}`);
    } catch {
      this.#findPages = undefined;
      if (turn !== this.#turn) return;
      this.#pages.replaceChildren(
        heading('Pages'),
        element(
          'p',
          '',
          {},
          'The page search could not be loaded. The results above are complete without it. To try again, close this box and open it again.',
        ),
      );
    }
  }

  /** Says it on screen at once, and to screen readers when typing has paused. */
  #say(sentence: string): void {
    clearTimeout(this.#announcing);
    this.#status.setAttribute('aria-busy', 'true');
    this.#status.textContent = sentence;
    this.#announcing = window.setTimeout(() => this.#status.removeAttribute('aria-busy'), 400);
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#dialog.querySelectorAll<HTMLAnchorElement>('[data-search-results] a')];
  }

  /** Enter in the field: a sure match opens; of others the reader picks one. */
  #follow(): void {
    const [first] = this.#links();
    if (this.#sure) first?.click();
    else {
      first?.focus();
      if (first && this.#finder) this.#say('No sure match. Pick one from the list.');
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = this.#links();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === this.#field;
    if (event.key === 'Escape') {
      // A search field would empty itself first; here the query is kept.
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && inField) {
      event.preventDefault();
      if (this.#finder) this.#follow();
      else this.#waiting = true;
    } else if (event.key === 'ArrowDown' && (inField || at >= 0)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? this.#field).focus();
    } else if (at >= 0 && event.key.length === 1 && event.key !== ' ') {
      // Typing goes on in the field from wherever one is in the list.
      this.#field.focus();
    }
  }
}

/** What stands below a list that may hold no answer: the way to those who have one. */
function whomToAsk(words: string): HTMLParagraphElement {
  const p = element('p', 'search-box-ask', {}, words || (DESKS ? 'Not what you need?' : ''));
  if (DESKS)
    p.append(
      ' Vendors ask the agency that buys, or 311: ',
      element('a', '', { href: address(DESKS), 'data-kind': 'ask' }, 'Who do I contact?'),
      ' Agency staff: see which office answers. ',
      element('a', '', { href: address(`${DESKS}#agencies`), 'data-kind': 'ask' }, 'Contacts for agency staff'),
    );
  return p;
}

function provisionLink(hit: Hit): HTMLAnchorElement {
  const { kind, id, citation, title, trail, pieces, note, to: elsewhere } = hit;
  if (elsewhere !== undefined)
    return link(kind, elsewhere.startsWith('/') ? address(elsewhere) : elsewhere, citation, [title, ...trail].join(' › '), pieces, note);
  const paths = { term: `/glossary/#${id}`, authority: pageOf(id), calculator: id.startsWith('/') ? id : `/calculators/${id}/` };
  const to = kind === 'provision' ? provisionAddress(id) : address(paths[kind]);
  return link(kind, to, citation, [title, ...trail].join(' › '), pieces, note);
}

function link(kind: Hit['kind'] | 'page', to: string, citation: string, trail: string, pieces: Piece[], note = ''): HTMLAnchorElement {
  const a = element('a', '', { href: to, 'data-kind': kind });
  a.append(element('span', 'search-box-cite', {}, citation));
  if (trail) a.append(' ', element('span', 'search-box-trail', {}, trail));
  if (note) a.append(' ', element('span', 'search-box-note', {}, note));
  const words = element('span', 'search-box-words');
  words.append(...pieces.map((piece) => (piece.marked ? element('mark', '', {}, piece.text) : piece.text)));
  a.append(' ', words);
  return a;
}

function list(links: HTMLAnchorElement[]): HTMLOListElement {
  const ol = element('ol');
  ol.append(
    ...links.map((a) => {
      const li = element('li');
      li.append(a);
      return li;
    }),
  );
  return ol;
}

/** For the page search: each word once, and of a long paste the first ones. */
function shortened(query: string): string {
  return [...new Set(query.slice(0, MOST_SEARCHED).split(/\s+/))].join(' ');
}

function heading(text: string): HTMLHeadingElement {
  return element('h2', '', {}, text);
}

function matches(count: number): string {
  return count ? `${count} best match${count === 1 ? '' : 'es'}` : 'No match in the Rules or the glossary';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  attributes: Record<string, string> = {},
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}
