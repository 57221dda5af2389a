/** `/law.json`: the text as data, with its source and the day from which each section is held; and every text of each section by its days. */
import type { APIRoute } from 'astro';
import { provisionsOf, sectionOf } from '../law/law-of-text.ts';
import { provisionPath } from '../law/path.ts';
import { RULES_SOURCE } from '../law/source.ts';
import { SECTIONS, SECTIONS_RANGE } from '../law/sections.ts';
import { textPath, TEXTS, type Text } from '../law/texts.ts';
import { about, fromRoot, json } from '../site/files.ts';
import { todaysSection, todaysText } from '../site/todays-law.ts';

/** A text by its days; its words stand here where they are not today's. */
function told(text: Text): object {
  const { section, from, until, source } = text;
  const days = { section, from, until, address: textPath(text).slice(1), xml: `${section}/${from}.akn.xml`, source };
  if (text === todaysText(section)) return days;
  const provisions = Object.entries(provisionsOf(text)).map(([id, one]) => [id, { ...one, address: provisionPath(id, from).slice(1) }]);
  return { ...days, ...sectionOf(text), provisions: Object.fromEntries(provisions) as object };
}

export const GET: APIRoute = () =>
  json({
    about: about(`9 RCNY §§ ${SECTIONS_RANGE}, word for word`, RULES_SOURCE),
    sections: Object.fromEntries(
      SECTIONS.map((number) => [number, { ...todaysSection(number), textHeldFrom: todaysText(number).from, address: fromRoot(number) }]),
    ),
    provisions: Object.fromEntries(
      SECTIONS.flatMap((number) => Object.entries(provisionsOf(todaysText(number)))).map(([id, one]) => [
        id,
        { ...one, address: fromRoot(id) },
      ]),
    ),
    texts: TEXTS.map(told),
  });
