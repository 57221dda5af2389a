/**
 * `npm run law`: writes `src/content/law.json` and `src/content/law-text.ts` from the law's files, the same of earlier texts beside
 * them, and `src/rules/text-days.ts` from the list of texts, with `src/rules/carried.ts`, by which the rules carry
 * earlier texts. A text without its file, or a file without its text, stops it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  EARLIER_JSON,
  EARLIER_TYPES,
  earlierTypes,
  LAW_FOLDER,
  LAW_JSON,
  LAW_TYPES,
  lawTypes,
  readEarlier,
  EARLIER_DATA,
  readLaw,
  TEXT_DAYS,
  CARRIED,
} from '../../src/law/parse.ts';
import { earlierData, earlierPlaces, earlierQuotes, writtenQuotes } from '../integrations/earlier-words.ts';
import { faultsOf } from '../../src/law/renumber.ts';
import { RENUMBERED } from '../../src/law/renumbered.ts';
import { ALONE_FROM } from '../../src/rules/held.ts';
import { carriedTexts, textDays, textId, TEXTS } from '../../src/law/texts.ts';

const law = readLaw(LAW_FOLDER);
const earlier = readEarlier(LAW_FOLDER);
for (const text of TEXTS) {
  if (!existsSync(join(LAW_FOLDER, text.file))) throw new Error(`src/law/texts.ts lists ${textId(text)}, and ${text.file} does not exist`);
}
for (const id of Object.keys(earlier)) {
  if (!TEXTS.some((text) => text.until !== null && textId(text) === id)) throw new Error(`src/law/texts.ts lists no earlier text ${id}`);
}
/** The numbers of a text by its section and first day. */
const numbersOf = (section: string, from: string): string[] => {
  const newest = TEXTS.some((text) => text.section === section && text.from === from && text.until === null);
  return Object.keys(newest ? law.provisions : (earlier[`${section}@${from}`]?.provisions ?? {})).filter((id) => id.startsWith(section));
};
const untold = TEXTS.filter(({ until }) => until !== null).filter(
  ({ section, from }) => !RENUMBERED.some((table) => table.section === section && table.before === from),
);
const faults = [
  ...untold.map((text) => `src/law/renumbered.ts has no table of the amendment that ended ${textId(text)}`),
  ...RENUMBERED.flatMap((table) => faultsOf(table, numbersOf(table.section, table.before), numbersOf(table.section, table.after))),
];
if (faults.length) throw new Error(`src/law/renumbered.ts:\n${faults.join('\n')}`);
writeFileSync(LAW_JSON, JSON.stringify(law, null, 1) + '\n');
writeFileSync(LAW_TYPES, lawTypes(law));
writeFileSync(EARLIER_JSON, JSON.stringify(earlier, null, 1) + '\n');
writeFileSync(EARLIER_TYPES, earlierTypes(earlier));
writeFileSync(TEXT_DAYS, textDays());
writeFileSync(CARRIED, carriedTexts(ALONE_FROM));
const held = { texts: TEXTS, law, earlier, tables: RENUMBERED };
const { quotes, faults: unsaid } = earlierQuotes(writtenQuotes(join(process.cwd(), 'src/rules')), held);
writeFileSync(EARLIER_DATA, earlierData(quotes, earlierPlaces(held), TEXTS));
const count = Object.values(law.provisions).reduce((sum, p) => sum + p.sentences.length, 0);
console.log(`law.json: ${Object.keys(law.provisions).length} provisions and continuing paragraphs, ${count} sentences`);
if (Object.keys(earlier).length) console.log(`law-earlier.json: ${Object.keys(earlier).join(', ')}`);
if (unsaid.length) {
  console.error(`src/rules: quotes that an earlier text does not have:\n${unsaid.join('\n')}`);
  process.exitCode = 1;
}
