/** The citations of some reasons, each once and a link to its words: "§ 3-05(b) · Charter § 321". */
import { citationOf, citeOf, citeOfLaw } from '../../law/cite.ts';
import { isQuote, type Because } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { quoteAddress } from '../../site/quote-address.ts';
import { pageOf } from '../../site/page-of.ts';

/** @param isMarked where a mark of its own stands beside the citations, which then say nothing of 2020 */
export function Cites({ because, isMarked = false }: { because: readonly Because[]; isMarked?: boolean }) {
  const each = new Map(
    because.map((one): [string, string] =>
      isQuote(one)
        ? [`§ ${citationOf(one.at)}`, quoteAddress(one)]
        : [isMarked ? (one.cite ?? citeOf(one.ref)) : citeOfLaw(one), address(pageOf(one.ref))],
    ),
  );
  return (
    <span class="cites">
      {[...each].map(([words, href]) => (
        <a key={words} class="cite" href={href}>
          {words.replaceAll('§ ', '§\u00a0')}
        </a>
      ))}
    </span>
  );
}
