/**
 * The architecture as a picture: `node scripts/commands/picture.ts` writes `docs/architecture.svg` from the list below. README shows it;
 * test/recipes.test.ts holds it to this list, and every path in it to the project.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const PICTURE = fileURLToPath(new URL('../../docs/architecture.svg', import.meta.url));

/** A box: what it is, and where it lies. Columns go from what is written to what is read. */
export interface Box {
  id: string;
  says: string;
  paths: readonly string[];
  column: number;
  row: number;
}

export const BOXES: readonly Box[] = [
  { id: 'law', says: 'The law, word for word', paths: ['src/content/law/'], column: 0, row: 2 },
  { id: 'ours', says: 'Our words', paths: ['src/content/sections/', 'src/content/guides/', 'src/content/terms.json'], column: 0, row: 0 },
  { id: 'other', says: 'Other law, in our words', paths: ['src/content/authorities.json'], column: 0, row: 3 },
  { id: 'facts', says: 'Facts and links', paths: ['src/content/sources.json', 'src/content/links.json'], column: 0, row: 1 },
  { id: 'data', says: 'The law as data and types', paths: ['src/law/parse.ts', 'src/content/law.json'], column: 1, row: 2 },
  { id: 'rules', says: 'The rules: a case → findings', paths: ['src/rules/index.ts'], column: 1, row: 3 },
  { id: 'plan', says: 'Plan and papers of a case', paths: ['src/plan/index.ts', 'src/papers/'], column: 2, row: 3 },
  { id: 'cases', says: 'Worked cases', paths: ['src/content/cases/'], column: 2, row: 1 },
  { id: 'pages', says: 'Pages', paths: ['src/pages/', 'src/components/'], column: 1, row: 1 },
  { id: 'forms', says: 'Calculators, in the browser', paths: ['src/components/calculator/'], column: 2, row: 2 },
  { id: 'search', says: 'Search', paths: ['src/search/'], column: 1, row: 0 },
  { id: 'files', says: 'Data files and rules.js', paths: ['src/site/files.ts', 'scripts/integrations/rules-file.ts'], column: 2, row: 0 },
];

export const FLOWS: readonly (readonly [from: string, to: string])[] = [
  ['law', 'data'],
  ['ours', 'pages'],
  ['facts', 'pages'],
  ['other', 'rules'],
  ['data', 'pages'],
  ['data', 'rules'],
  ['pages', 'search'],
  ['data', 'files'],
  ['rules', 'files'],
  ['rules', 'plan'],
  ['rules', 'forms'],
  ['plan', 'forms'],
  ['cases', 'forms'],
];

const WIDTH = 270;
const HEIGHT = 84;
const ACROSS = 350;
const DOWN = 118;
const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
const at = ({ column, row }: Box): [x: number, y: number] => [20 + column * ACROSS, 20 + row * DOWN];

/** The drawing, black and white and grey, so that it reads on light and on dark and on paper. */
export function picture(): string {
  const box = (one: Box): string => {
    const [x, y] = at(one);
    const lines = one.paths.map((path, index) => `<text x="${x + 12}" y="${y + 44 + index * 15}" class="path">${escaped(path)}</text>`);
    return `<g><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="3"/><text x="${x + 12}" y="${y + 24}" class="says">${escaped(one.says)}</text>${lines.join('')}</g>`;
  };
  const flow = ([from, to]: readonly [string, string]): string => {
    const [one, other] = [from, to].map((id) => BOXES.find((found) => found.id === id)) as [Box, Box];
    const [[x1, y1], [x2, y2]] = [at(one), at(other)];
    const down = y1 < y2;
    if (one.column === other.column)
      return `<path d="M${x1 + WIDTH / 2} ${down ? y1 + HEIGHT : y1}V${down ? y2 - 6 : y2 + HEIGHT + 6}" marker-end="url(#end)"/>`;
    return `<path d="M${x1 + WIDTH} ${y1 + HEIGHT / 2}L${x2 - 6} ${y2 + HEIGHT / 2}" marker-end="url(#end)"/>`;
  };
  const named = (id: string): string => BOXES.find((one) => one.id === id)?.says ?? id;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1010 500" role="img" aria-labelledby="title desc">
<title id="title">How the parts of PPB Rulebook fit together</title>
<desc id="desc">${escaped(FLOWS.map(([from, to]) => `${named(from)} goes into ${named(to)}.`).join(' '))}</desc>
<style>svg{background:#fff}rect{fill:#fff;stroke:#333}path{stroke:#333;fill:none}text{font-family:sans-serif;fill:#000}.says{font-size:15px;font-weight:600}.path{font-size:12px;fill:#444}</style>
<defs><marker id="end" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto"><polygon points="0,0 8,4 0,8" fill="#333"/></marker></defs>
${FLOWS.map(flow).join('\n')}
${BOXES.map(box).join('\n')}
</svg>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PICTURE, picture());
