/** One statement of a way to buy: its words, who acts, its citation, and the mark that its text may have changed. */
import { SECTIONS_RANGE } from '../../law/sections.ts';
import { address } from '../../site/address.ts';
import { CURRENT, LEAVES } from '../../site/current-rules.ts';
import { pageOf } from '../../site/page-of.ts';
import {
  citeOfStatement,
  isMarked,
  MARK,
  markOf,
  shortMarkOf,
  SOURCES,
  sourceOf,
  type Opens,
  type Part,
  type Statement,
} from '../../ways/index.ts';

/** A link to where the current law stands, which says that it leaves the site. */
export function CurrentLink({ to, words = CURRENT[to].name }: { to: keyof typeof CURRENT; words?: string }) {
  return (
    <a class="leaves" href={CURRENT[to].href} rel="noreferrer">
      <span class="leaves-words">{words}</span> <span class="leaves-note">{LEAVES}</span>
    </a>
  );
}

/** What stands at every statement whose text may have changed since it was read. */
export function Mark({ of = 'ppb-3-01' }: Partial<Pick<Statement, 'of'>>) {
  return (
    <span class="way-mark" data-mark>
      {markOf({ of })}: <CurrentLink to={SOURCES[sourceOf({ of })].link as keyof typeof CURRENT} words="check the current rule" />
    </span>
  );
}

/** The mark in two words, on a page that says at its top what they mean. */
export function ShortMark({ of = 'ppb-3-01' }: Partial<Pick<Statement, 'of'>>) {
  return (
    <span class="way-mark" data-mark={shortMarkOf({ of })}>
      {shortMarkOf({ of })}
    </span>
  );
}

/**
 * What the short marks of a page mean, once: under its first words and above all that has one.
 * @param statement the one that stands right above @param all what the page tells besides
 */
export function MarkKey({ statement, all }: { statement?: Statement; all: readonly Pick<Statement, 'of'>[] }) {
  const [text, title] = (['ppb-3-01', 'board-notices'] as const).map((of) => shortMarkOf({ of }));
  return (
    <p class="way-key">
      {statement && <StatementSource statement={statement} isShort />}{' '}
      <span class="way-mark" data-mark-key={text}>
        A line marked “{text}” tells a rule outside §§&nbsp;{SECTIONS_RANGE} {MARK}. It may have changed:{' '}
        <CurrentLink to="board-rules" words="check the current rule" />.
      </span>
      {all.some(({ of }) => of === 'board-notices') && (
        <>
          {' '}
          <span class="way-mark" data-mark-key={title}>
            “{title}” means: known by its title only; <CurrentLink to="board-rules" words="read the current rule" />.
          </span>
        </>
      )}
    </p>
  );
}

/** Who acts, citation and mark of a statement, under its words. @param isShort where the page has a MarkKey */
export function StatementSource({ statement, isShort }: { statement: Statement; isShort?: boolean }) {
  const { of, who } = statement;
  return (
    <span class="way-source" data-statement={of}>
      {who && <span>{`${who.charAt(0).toUpperCase()}${who.slice(1)}`}</span>}{' '}
      <a class="cite" href={address(of === 'board-notices' ? '/changes/#board-notices' : pageOf(of))}>
        {citeOfStatement(statement).replaceAll('§ ', '§\u00a0')}
      </a>{' '}
      {isMarked(statement) && (isShort ? <ShortMark of={of} /> : <Mark of={of} />)}
    </span>
  );
}

/** A statement as an item of a list, on a page that has a MarkKey. @param before a word before it, such as "Usual for goods" */
export function StatementItem({ statement, before }: { statement: Statement; before?: string | undefined }) {
  return (
    <li>
      {before && <strong>{before}:</strong>} {statement.says} <StatementSource statement={statement} isShort />
    </li>
  );
}

/** To whom a part speaks that is not the page's first reader, by its heading: the last part of its address. */
const SIDES: readonly (readonly [side: string, heading: RegExp])[] = [
  ['vendor', /^I (?:am (?:a|the) vendor|was the low bidder)\b/],
  ['agency', /^I (?:work|buy) for (?:an|the) agency\b/],
];
const sideOf = (heading: string): string | undefined => SIDES.find(([, one]) => one.test(heading))?.[0];

interface PartsProps {
  /** The page's path. */
  page: string;
  /** The one that stands right above. */
  lead: Statement;
  parts: readonly Part[];
}

/** A page's statements under their headings, with the key of its marks, and above them a link to what speaks to its other reader. */
export function Parts({ page, lead, parts }: PartsProps) {
  const others = parts.slice(1).filter(({ heading }) => sideOf(heading));
  return (
    <>
      <MarkKey statement={lead} all={parts.flatMap(({ items }) => items)} />
      {others.map(({ heading }) => (
        <p key={heading} data-side>
          <a href={address(`${page}#${sideOf(heading) as string}`)}>{heading}</a>
        </p>
      ))}
      {parts.map(({ heading, id, items }) => (
        <>
          <h2 id={sideOf(heading) ?? id}>{heading}</h2>
          <ul>
            {items.map((one) => (
              <StatementItem key={one.says} statement={one} />
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

/** What to do next: pages of this site. */
export function WhatNext({ opens }: { opens: readonly Opens[] }) {
  return (
    <>
      <h2>What next?</h2>
      <ul data-next>
        {opens.map(({ page, words }) => (
          <li key={page}>
            <a href={address(page)}>{words}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
