import { ABOUT_NAMES, type AboutName } from './about-names.ts';

/** Text by name, as typed. No name is a path of a case. */
export type About = Partial<Record<AboutName, string>>;

/** What a person types, in the order of a memo's head. */
export const ABOUT_WORDS: Readonly<Record<Exclude<AboutName, 'id'>, string>> = {
  agency: 'Agency',
  pin: 'PIN',
  vendor: 'Vendor',
  description: 'Description',
  preparedBy: 'Prepared by',
  reviewedBy: 'Reviewed by',
};
export const TYPED_NAMES = Object.keys(ABOUT_WORDS) as (keyof typeof ABOUT_WORDS)[];

/** How an id is written; another is not taken from a link or a file. */
export const CASE_ID = /^[a-z0-9]{8,32}$/;

/** Longer words are cut: a link must stay one. In characters. */
export const LONGEST_ABOUT = 300;

/** The most that names may take of a link, coded: with every answer beside them it stays one that opens. In characters. */
const LONGEST_NAMES = 4_000;

/** What is to be shortened so that a link can hold what a case is called, the longest first; nothing where it fits. */
export function longNames(typed: Readonly<Record<string, string | undefined>>): (keyof typeof ABOUT_WORDS)[] {
  const sizes = TYPED_NAMES.map((name) => ({
    name,
    size: new URLSearchParams({ [name]: readAboutValue(name, typed[name]) ?? '' }).toString().length,
  })).sort((one, other) => other.size - one.size);
  let left = sizes.reduce((sum, { size }) => sum + size, 0);
  return sizes.flatMap(({ name, size }) => {
    if (left <= LONGEST_NAMES) return [];
    left -= size;
    return [name];
  });
}

/** Made at random, so that it says nothing of the case. */
export function newCaseId(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => alphabet[one % alphabet.length]).join('');
}

/** Marks that nobody sees, and that turn around what stands behind them: a name never needs one. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** One value as a link or a file gives it; undefined where it cannot be used. */
export function readAboutValue(name: AboutName, value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(TURNS, '') : '';
  if (text.trim() === '') return undefined;
  if (name === 'id') return CASE_ID.test(text) ? text : undefined;
  return text.slice(0, LONGEST_ABOUT);
}

/** What of it stands among other answers. */
export function aboutIn(typed: Readonly<Record<string, string | undefined>>): About {
  return Object.fromEntries(
    ABOUT_NAMES.flatMap((name) => {
      const value = readAboutValue(name, typed[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What a case is called where its dates are shown: its description, else its PIN; '' where neither is given. */
export function nameOf({ description = '', pin = '' }: About): string {
  const line = (text: string): string => text.trim().replace(/\s+/g, ' ');
  const [said, number] = [line(description), line(pin)];
  const whole = said || (number && `PIN ${number}`);
  const letters = [...whole];
  return letters.length > 60 ? `${letters.slice(0, 59).join('').trimEnd()}…` : whole;
}
