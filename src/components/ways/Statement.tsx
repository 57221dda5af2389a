/** One statement of a way to buy: its words, who acts, its citation, and the mark that its text may have changed. */
import { address } from '../../site/address.ts';
import { CURRENT, LEAVES } from '../../site/current-rules.ts';
import { pageOf } from '../../site/page-of.ts';
import { citeOfStatement, isMarked, markOf, SOURCES, sourceOf, type Statement } from '../../ways/index.ts';

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

/** Who acts, citation and mark of a statement, under its words. */
export function StatementSource({ statement }: { statement: Statement }) {
  const { of, who } = statement;
  return (
    <span class="way-source" data-statement={of}>
      {who && <span>{`${who.charAt(0).toUpperCase()}${who.slice(1)}`}</span>}{' '}
      <a class="cite" href={address(of === 'board-notices' ? '/changes/#board-notices' : pageOf(of))}>
        {citeOfStatement(statement).replaceAll('§ ', '§\u00a0')}
      </a>{' '}
      {isMarked(statement) && <Mark of={of} />}
    </span>
  );
}

/** A statement as an item of a list. @param before a word before it, such as "Usual for goods" */
export function StatementItem({ statement, before }: { statement: Statement; before?: string | undefined }) {
  return (
    <li>
      {before && <strong>{before}:</strong>} {statement.says} <StatementSource statement={statement} />
    </li>
  );
}
