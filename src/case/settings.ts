/** What a host page can set in an embedded calculator's address, beside the case: after the "#", as the case itself. */
import { contrast, readColour, type Colour } from './colour.ts';

/** Their names in the address. No path of a case is so called. */
export const SETTING_NAMES = ['scheme', 'accent', 'show'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Settings as written in an address. */
export type WrittenSettings = Partial<Record<SettingName, string>>;

export const SCHEMES = ['light', 'dark'] as const;
export const PARTS = ['questions', 'result'] as const;
export type Scheme = (typeof SCHEMES)[number];
export type Part = (typeof PARTS)[number];

export interface Settings {
  /** The colour scheme; the reader's own where it is not given. */
  scheme?: Scheme;
  /** The colour of links and of the button, six hexadecimal digits. */
  accent?: Colour;
  /** The only part shown; both where it is not given. */
  show?: Part;
}

export const isSettingName = (name: string): name is SettingName => (SETTING_NAMES as readonly string[]).includes(name);
const oneOf = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);
/** What was written, short enough to be said again. */
const said = (value: string): string => `“${value.slice(0, 20)}”`;

/** Settings as written → settings, and what in them could not be used, in words. */
export function readSettings(written: WrittenSettings): { settings: Settings; problems: string[] } {
  const settings: Settings = {};
  const problems: string[] = [];
  if (written.scheme !== undefined) {
    const scheme = oneOf(SCHEMES, written.scheme);
    if (scheme) settings.scheme = scheme;
    else problems.push(`The color scheme ${said(written.scheme)} was not used: expected light or dark.`);
  }
  if (written.accent !== undefined) {
    const accent = readColour(written.accent);
    if (accent) settings.accent = accent;
    else problems.push(`The color ${said(written.accent)} was not used: expected six hexadecimal digits, as in 1a4b84.`);
  }
  if (written.show !== undefined) {
    const show = oneOf(PARTS, written.show);
    if (show) settings.show = show;
    else problems.push(`The part ${said(written.show)} is not known, so all is shown: expected questions or result.`);
  }
  return { settings, problems };
}

/** The settings that an address holds. Never throws. @param fragment with or without its "#" */
export function settingsIn(fragment: string): WrittenSettings {
  const written: WrittenSettings = {};
  for (const [name, value] of new URLSearchParams(fragment.replace(/^#/, ''))) if (isSettingName(name)) written[name] = value;
  return written;
}

/** A case's fragment and settings → the fragment of an embed's address, without its "#". */
export function writeSettings(caseFragment: string, settings: Settings): string {
  const written = SETTING_NAMES.flatMap((name) => (settings[name] ? [`${name}=${settings[name]}`] : []));
  return [...(caseFragment ? [caseFragment] : []), ...written].join('&');
}

/** The least contrast of words on the page: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** Whether words in a colour can be read on a paper. */
export const readable = (accent: Colour, paper: Colour): boolean => contrast(accent, paper) >= LEAST_CONTRAST;
