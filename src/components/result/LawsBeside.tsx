/** Other laws that bind the purchase whichever section it is made under: named in the fold's line, told when it is opened. */
import { longDate, type Case, type Method, type Route } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { lawsBeside, waitsWords } from '../../ways/index.ts';

interface Props {
  input: Case;
  method: Method | undefined;
  law: Route['lawOn'] | undefined;
}

export function LawsBeside({ input, method, law }: Props) {
  const found = law ? lawsBeside(input, method, law.date) : [];
  if (found.length === 0) return null;
  return (
    <details class="fold laws-beside">
      <summary>
        <h3>Other laws to follow: {found.map(({ held }) => held.name).join(', ')}</h3> <span class="count">{found.length}</span>
      </summary>
      <ul>
        {found.map((one) => (
          <li key={one.held.law} data-beside={one.held.law}>
            {one.held.says} {one.held.do} {waitsWords(one)}{' '}
            <span class="way-source">
              <a class="cite" href={address(`/authorities/#${one.held.law}`)}>
                {one.held.cite.replaceAll('§ ', '§\u00a0')}
              </a>
              , in force from {longDate(one.held.from)}
            </span>
          </li>
        ))}
      </ul>
      <p class="hint">
        These lines are in our words. We have not verified whether one of these laws reaches a procurement that began before its first day.
      </p>
    </details>
  );
}
