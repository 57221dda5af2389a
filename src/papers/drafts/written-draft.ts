/**
 * A draft with its answers as it will stand on paper: what the text, the Word file, the preview and the print are made from. It has a
 * title, the provisions it answers to, and each item under its heading: nothing of the site. What the site says of it stands beside it.
 */
import { SECTIONS_RANGE } from '../../law/sections.ts';
import { textOn, textsOf } from '../../law/texts.ts';
import { CHARTER_AS_OF, longDate, RULES_AS_OF, type IsoDate, type Section } from '../../rules/index.ts';
import { clean } from '../clean.ts';
import { citeItem, completeness, readItem, type Given } from './draft-answers.ts';
import { isCharter, itemsOf, noneWords, type Draft, type Item } from './draft.ts';

export interface WrittenItem {
  name: string;
  label: string;
  /** The answer as lines to print; or the one line that says what is missing, in square brackets. */
  lines: readonly string[];
  /** True where the line stands for an answer that is not there. */
  lacking: boolean;
  /** True where the lines stand without their label. */
  bare: boolean;
  /** True for what the Charter asks and the Rule does not list. */
  charter: boolean;
  /** True for a line that real notices have and no law held here names. */
  practice: boolean;
}

export interface Written {
  title: string;
  /** "9 RCNY § 3-05(c)(1)(ii)", and the Charter where it asks something. */
  cites: string;
  items: readonly WrittenItem[];
}

export const NOT_ADVICE =
  'A draft, not an official form and not legal advice. The law may have changed since: check it before you rely on this.';

/** "[missing: PIN, § 3-05(c)(1)(ii)(B)]" */
function lackingLine(item: Item, given: Given): string | null {
  const answer = readItem(item, given);
  const what = `${item.label}, ${citeItem(item)}`;
  if (answer.state === 'missing') return `[missing${item.where === undefined ? '' : `, asked ${item.where}`}: ${what}]`;
  if (answer.state === 'unusable') return `[cannot be used as typed, “${clean(given[item.name] ?? '').replaceAll('\n', ' ')}”: ${what}]`;
  return null;
}

function writeItem(item: Item, given: Given): WrittenItem {
  const answer = readItem(item, given);
  const lacking = lackingLine(item, given);
  const known = {
    name: item.name,
    label: item.label,
    bare: item.bare === true,
    charter: isCharter(item) && !item.practice,
    practice: isCharter(item) && item.practice === true,
    lacking: lacking !== null,
  };
  // What is missing is named with its label, whatever it will stand as.
  if (lacking !== null) return { ...known, bare: false, lines: [lacking] };
  return { ...known, lines: answer.state === 'given' ? answer.lines : [noneWords(item)] };
}

/** The provisions and the other law that a draft answers to. */
export function citesOf(draft: Pick<Draft, 'lists' | 'charter'>): string {
  const parts = completeness(draft, {});
  const rules = parts.filter(({ charter }) => !charter).map(({ cite }) => cite.replace('§ ', ''));
  const charter = parts.filter((one) => one.charter && !one.practice).map(({ cite }) => cite);
  const first = rules.length ? [`9 RCNY ${rules.length > 1 ? '§§' : '§'} ${rules.join(' and ')}`] : [];
  return [...first, ...charter].join(', ');
}

/** What is held of the law that a draft answers to, in a sentence: the text of a day; the first one held where that is later. */
export function heldWords(draft: Pick<Draft, 'lists'>, day: IsoDate): string {
  const section = draft.lists[0]?.at.slice(0, 4) as Section | undefined;
  const text = section && (textOn(section, day) ?? textsOf(section)[0]);
  const own = text ? `§ ${text.section} from ${longDate(text.from)}, ` : '';
  return `The text used: ${own}§§ ${SECTIONS_RANGE} of the Rules as last amended on ${longDate(RULES_AS_OF)}, the Charter as of ${longDate(CHARTER_AS_OF)}.`;
}

/**
 * What the site says beside the paper, and never in it: how much is missing, of what day the law is, and that this is no advice.
 * @param day the draft's: by it goes the text that is named
 */
export function notesOf(draft: Draft, given: Given, day: IsoDate): string[] {
  const counts = completeness(draft, given).map(({ cite, done, of }) => `${cite}: ${done} of ${of}`).join('; '); // prettier-ignore
  return [`Items given under ${counts}.`, heldWords(draft, day), NOT_ADVICE];
}

/** Never throws. */
export function write(draft: Draft, given: Given): Written {
  return { title: draft.title, cites: citesOf(draft), items: itemsOf(draft).map((item) => writeItem(item, given)) };
}
