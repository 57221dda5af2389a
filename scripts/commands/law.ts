/** `npm run law`: writes `src/content/law.json` and `src/content/law-text.ts` from the law's files. */
import { writeFileSync } from 'node:fs';
import { LAW_FOLDER, LAW_JSON, LAW_TYPES, lawTypes, readLaw } from '../../src/law/parse.ts';

const law = readLaw(LAW_FOLDER);
writeFileSync(LAW_JSON, JSON.stringify(law, null, 1) + '\n');
writeFileSync(LAW_TYPES, lawTypes(law));
const count = Object.values(law.provisions).reduce((sum, p) => sum + p.sentences.length, 0);
console.log(`law.json: ${Object.keys(law.provisions).length} provisions and continuing paragraphs, ${count} sentences`);
