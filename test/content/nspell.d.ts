/** What the spelling test uses of nspell, which brings no types. */
declare module 'nspell' {
  /** @param dictionary a Hunspell dictionary: its affixes and its words */
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): { correct(word: string): boolean };
}
