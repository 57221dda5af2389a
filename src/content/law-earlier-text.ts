/** Written by scripts/commands/law.ts: the words of each provision of each earlier text, as types. */
export type EarlierText = Record<never, never>;
