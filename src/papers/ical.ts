/** Writes iCalendar, RFC 5545: values escaped, lines of at most 75 octets, CRLF at their ends. */
import { clean } from './clean.ts';

/** Content of a line after its name: text is escaped; a value of another type stands as it is. */
type Value = { text: string } | string;
/** A line, or a component with its lines. */
export type Property = readonly [name: string, value: Value];
export interface Component {
  name: string;
  properties: readonly Property[];
  inside?: readonly Component[];
}

const escaped = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const MOST_OCTETS = 75;
const octets = new TextEncoder();

/** Breaks a line where it would be too long, never inside a character; what goes on begins with a space, which counts. */
function folded(line: string): string {
  const lines: string[] = [];
  let own = '';
  let length = 0;
  for (const letter of line) {
    const more = octets.encode(letter).length;
    if (length + more > MOST_OCTETS) {
      lines.push(own);
      own = ' ';
      length = 1;
    }
    own += letter;
    length += more;
  }
  return [...lines, own].join('\r\n');
}

function linesOf({ name, properties, inside = [] }: Component): string[] {
  return [
    `BEGIN:${name}`,
    ...properties.map(
      ([property, value]) => `${property}:${typeof value === 'string' ? clean(value).replaceAll('\n', ' ') : escaped(value.text)}`,
    ),
    ...inside.flatMap(linesOf),
    `END:${name}`,
  ];
}

/** The file's text. */
export function writeIcal(component: Component): string {
  return linesOf(component)
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
