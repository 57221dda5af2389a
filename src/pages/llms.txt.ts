/** `/llms.txt`: what this site is, in plain text, for programs that read it. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { address } from '../site/address.ts';
import law from '../content/law.json';
import { NOT_OFFICIAL, RULES_SOURCE } from '../law/source.ts';
import { DATA_FILES } from '../site/files.ts';
import { CHARTER_AS_OF, longDate, RULES_AS_OF, TEXT_HELD_FROM, type Section } from '../rules/index.ts';
import { SECTIONS_IN_WORDS, SECTIONS_RANGE } from '../law/sections.ts';

export const GET: APIRoute = async ({ site }) => {
  const guides = (await getCollection('guides')).sort((a, b) => b.data.reader.localeCompare(a.data.reader) || a.data.place - b.data.place);
  const link = (path: string): string => (site ? new URL(address(path), site).href : address(path));
  const sections = Object.entries(law.sections).map(
    ([number, { title }]) =>
      `- [§ ${number} ${title}](${link(`/${number}/`)}): text held from ${longDate(TEXT_HELD_FROM[number as Section])}`,
  );
  const text = `# PPB Rulebook

> The Procurement Policy Board Rules of New York City, 9 RCNY §§ ${SECTIONS_RANGE}, word for word, and calculators that say which procurement methods a case may use and what applies, by what sentence of what law. ${NOT_OFFICIAL}

This site has §§ ${SECTIONS_RANGE} as last amended on ${longDate(RULES_AS_OF)}. It has the Charter as of ${longDate(CHARTER_AS_OF)}. Source of the text: ${RULES_SOURCE}.

On a section’s page the law stands inside elements marked data-law; elements marked data-ours are our words about it. Only the first is law. A provision’s address is its section’s page with its anchor: § 3-08(c)(1)(iv) is ${link('/3-08/#c-1-iv')}.

## How to cite

Cite the law, with the day it is held as of, and link the provision: 9 RCNY § 3-08(c)(1)(iv) (as last amended on ${longDate(RULES_AS_OF)}), ${link('/3-08/#c-1-iv')}. Quote it from law.json, letter for letter. Take no amount from a sentence without its date: amounts and their dates are in parameters.json. For a case, run rules.js rather than reason from the text; an answer of “needs-determination” is for the person it names.

## The Rules

${sections.join('\n')}

## Notices and forms

- [Notices and forms](${link('/drafts/')}): a form for each notice, determination and solicitation whose items the Rules list, each item with its provision
- [Check a notice](${link('/check-a-notice/')}): what a published notice must have, and whether it was in time

## For vendors

- [For vendors](${link('/vendors/')}): appeal a denial, answer or check a notice, protest, sell as an M/WBE, start, and whom to contact

## Guides

Our own words, for people who sell to the City or buy for it. Each fact names its source and its date.

${guides.map(({ id, data }) => `- [${data.title}](${link(`/guides/${id}/`)}): ${data.summary}`).join('\n')}

## Data

${DATA_FILES.filter(({ name }) => name !== 'llms.txt')
  .map(({ name, says }) => `- [${name}](${link(`/${name}`)}): ${says}`)
  .join('\n')}

## Method

- [Limits](${link('/amounts/')}): the dollar limits of today, every amount with its history, and why published figures disagree
- [What changed](${link('/changes/')}): amendments, amounts and related law by year, and what is not yet in force
- [Example cases](${link('/examples/')}): worked cases by section, each a link that opens a calculator
- [Open questions](${link('/readings/')}): where the text is open, the reading taken, the others, and the safe course
- [Coverage](${link('/coverage/')}): every sentence of the ${SECTIONS_IN_WORDS} sections, and what is done with it
- [Related law](${link('/authorities/')}): the Charter, State law and other sections, in our words, each with its source
- [Sources](${link('/about/sources/')}): which fact of the guides was read in which document, and every link out of this site
- [Use it offline](${link('/offline/')}): the site saved by the browser, page by page or whole, and the whole Rulebook as one file, [ppb-rulebook.html](${link('/offline/ppb-rulebook.html')})
- [About](${link('/about/')}): what is here, how to check it, what it is not
`;
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
