/** The worked cases of a calculator, as its page on the site has them. */
import law from '../../content/law.json' with { type: 'json' };
import { CALCULATORS } from '../../case/calculators.ts';
import { typedFromCase, writeFragment } from '../../case/fragment.ts';
import * as rules from '../../rules/index.ts';
import { address } from './address-in-file.ts';

/** Put in by the build, from src/content/cases. */
declare const PPB_CASES: readonly { readonly stem: string; readonly name: string; readonly case: rules.Case }[];

export function Examples({ calculator }: { calculator: string }) {
  const method = CALCULATORS.find(({ name }) => name === calculator)?.method;
  return (
    <section class="examples" aria-labelledby="examples">
      <h2 id="examples">Worked examples</h2>
      <p>Choose one to fill in the form.</p>
      {Object.entries(law.sections).map(([number, section]) => {
        const own = PPB_CASES.filter((one) => one.stem === section.stem && (!method || one.case.method === method));
        return (
          own.length > 0 && (
            <details key={number}>
              <summary>
                § {number} {section.title} ({own.length})
              </summary>
              <ul>
                {own.map((one) => (
                  <li key={one.name}>
                    <a href={address(`/calculators/${calculator}/#${writeFragment(typedFromCase(one.case, rules), rules)}`)}>{one.name}</a>
                  </li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </section>
  );
}
