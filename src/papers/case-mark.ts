/** A short mark of a case, the same whenever its answers are the same: it keeps the events of two cases apart in one calendar. */
import type { Case, Rules } from '../rules/index.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a, 64 bits, in hexadecimal: short and even, and not a secret. */
function hash(text: string): string {
  let value = OFFSET;
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
  return value.toString(16).padStart(16, '0');
}

/** The day asked about does not count: the same case opened on another day keeps its events. */
export function caseMark(input: Case, rules: Pick<Rules, 'toFacts' | 'PATHS'>): string {
  const facts = rules.toFacts(input);
  const given = rules.PATHS.filter((path) => path !== 'asOf' && facts[path] !== undefined);
  const text = (value: unknown): string => (Array.isArray(value) && typeof value[0] === 'object' ? JSON.stringify(value) : String(value));
  return hash(given.map((path) => `${path}=${text(facts[path])}`).join('\n'));
}
