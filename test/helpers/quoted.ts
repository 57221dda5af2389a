/** Whether a quote's words stand in its provision, of the text that it is of: that of its day, where it names one. */
import earlierLaw from '../../src/content/law-earlier.json' with { type: 'json' };
import law from '../../src/content/law.json' with { type: 'json' };
import type { Quote } from '../../src/rules/index.ts';

type Provisions = Readonly<Record<string, { text: string }>>;
const newest: Provisions = law.provisions;
const earlier: Readonly<Record<string, { provisions: Provisions }>> = earlierLaw;

export const quoteStands = ({ at, words, text }: Quote): boolean =>
  (text === undefined ? newest : earlier[text as string]?.provisions)?.[at]?.text.includes(words) ?? false;
