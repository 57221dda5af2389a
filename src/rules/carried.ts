/** Written by scripts/commands/law.ts: earlier texts, where the rules answer days of theirs alone (ALONE_FROM), or nothing. */
export {};
