/** One statement of a way to buy: its words, who acts, its citation, and the mark that its text may have changed. */
import { address } from '../../site/address.ts';
import { pageOf } from '../../site/page-of.ts';
import { CURRENT_RULES } from '../../site/current-rules.ts';
import { citeOfStatement, isMarked, markOf, type Statement } from '../../ways/index.ts';
import { capital } from './Finding.tsx';

/** "§ 3-02(c)", a link to what is told of it. */
export function StatementCite({ statement }: { statement: Statement }) {
  const { of } = statement;
  return (
    <a class="cite" href={address(of === 'board-notices' ? '/changes/#board-notices' : pageOf(of))}>
      {citeOfStatement(statement)}
    </a>
  );
}

/** What stands at every statement whose text may have changed since it was read. */
export function Mark({ of = 'ppb-3-01' }: Partial<Pick<Statement, 'of'>>) {
  return (
    <span class="way-mark" data-mark>
      {markOf({ of })}:{' '}
      <a href={CURRENT_RULES} rel="noreferrer">
        check the current rule
      </a>
    </span>
  );
}

/** Citation and mark of a statement, under its words. */
export function StatementSource({ statement, showsWho = false }: { statement: Statement; showsWho?: boolean }) {
  return (
    <span class="way-source">
      {showsWho && statement.who && <span>{capital(statement.who)}</span>} <StatementCite statement={statement} />{' '}
      {isMarked(statement) && <Mark of={statement.of} />}
    </span>
  );
}
