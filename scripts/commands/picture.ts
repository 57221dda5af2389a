/**
 * The architecture as a picture: `npm run picture` writes `docs/architecture.svg`. Its boxes are the rooms of
 * scripts/rooms.ts, its arrows the imports that the code really has; test/scripts/rooms.test.ts holds the file to both.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArrows, ROOMS, type RoomName } from '../rooms.ts';

export const PICTURE = join(process.cwd(), 'docs/architecture.svg');

type Arrows = ReadonlyMap<RoomName, ReadonlySet<RoomName>>;

/** Everything that a room rests on, by whatever way. */
function restsOn(arrows: Arrows, name: RoomName, found = new Set<RoomName>()): Set<RoomName> {
  for (const next of arrows.get(name) ?? [])
    if (!found.has(next)) {
      found.add(next);
      restsOn(arrows, next, found);
    }
  return found;
}

/** The arrows that no way over another room says already: [what is taken from, who takes]. */
export function flows(arrows: Arrows): (readonly [from: RoomName, to: RoomName])[] {
  return [...arrows].flatMap(
    ([to, all]) =>
    [...all].filter((from) => ![...all].some((other) => other !== from && restsOn(arrows, other).has(from))).map((from) => [from, to] as const), // prettier-ignore
  );
}

/** How far down each room stands: below all that it takes from; one that takes nothing, just above its first reader. */
function levels(arrows: Arrows): Map<RoomName, number> {
  const level = (name: RoomName): number => Math.max(-1, ...[...(arrows.get(name) ?? [])].map(level)) + 1;
  const readers = (name: RoomName): number[] => [...arrows].flatMap(([other, all]) => (all.has(name) ? [level(other)] : []));
  return new Map([...arrows.keys()].map((name) => [name, level(name) || Math.max(0, Math.min(...readers(name), 1e3) % 1e3 - 1)])); // prettier-ignore
}

const WIDTH = 206;
const HEIGHT = 56;
const ACROSS = 222;
const DOWN = 100;
const MARGIN = 16;
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The drawing, black and white and grey, so that it reads on light and on dark and on paper. @param arrows room → rooms it takes from */
export function picture(arrows: Arrows = readArrows()): string {
  const names = Object.keys(ROOMS) as RoomName[];
  const level = levels(arrows);
  const rows = [...new Set(level.values())].sort((a, b) => a - b).map((row) => names.filter((name) => level.get(name) === row));
  const widest = Math.max(...rows.map((row) => row.length));
  const places = new Map(
    rows.flatMap((row, down) =>
      row.map((name, across) => [name, [MARGIN + (across + (widest - row.length) / 2) * ACROSS, MARGIN + down * DOWN]] as const),
    ),
  );
  const at = (name: RoomName): readonly [x: number, y: number] => places.get(name) as [number, number];
  const box = (name: RoomName): string => {
    const [x, y] = at(name);
    return `<g><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="3"/><text x="${x + 10}" y="${y + 23}" class="says">${escaped(ROOMS[name].says)}</text><text x="${x + 10}" y="${y + 42}" class="path">${escaped(name)}</text></g>`;
  };
  const drawn = flows(arrows);
  const flow = ([from, to]: readonly [RoomName, RoomName]): string => {
    const [[x1, y1], [x2, y2]] = [at(from), at(to)];
    return `<path d="M${x1 + WIDTH / 2} ${y1 + HEIGHT}L${x2 + WIDTH / 2} ${y2 - 6}" marker-end="url(#end)"/>`;
  };
  const [wide, high] = [2 * MARGIN + widest * ACROSS - (ACROSS - WIDTH), 2 * MARGIN + (rows.length - 1) * DOWN + HEIGHT];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" role="img" aria-labelledby="title desc">
<title id="title">How the parts of PPB Rulebook fit together</title>
<desc id="desc">${escaped(drawn.map(([from, to]) => `${to} takes from ${from}.`).join(' '))}</desc>
<style>svg{background:#fff}rect{fill:#fff;stroke:#333}path{stroke:#555;fill:none}text{font-family:sans-serif;fill:#000}.says{font-size:12.5px;font-weight:600}.path{font-size:11.5px;fill:#444}</style>
<defs><marker id="end" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto"><polygon points="0,0 8,4 0,8" fill="#333"/></marker></defs>
${drawn.map(flow).join('\n')}
${names.map(box).join('\n')}
</svg>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PICTURE, picture());
