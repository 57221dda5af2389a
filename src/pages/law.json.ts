/** `/law.json`: the text as data, with its source and the day from which each section is held. */
import type { APIRoute } from 'astro';
import law from '../content/law.json';
import { RULES_SOURCE } from '../law/source.ts';
import { about, fromRoot, json } from '../site/files.ts';
import { TEXT_HELD_FROM, type Section } from '../rules/index.ts';
import { SECTIONS_RANGE } from '../law/sections.ts';

export const GET: APIRoute = () =>
  json({
    about: about(`9 RCNY §§ ${SECTIONS_RANGE}, word for word`, RULES_SOURCE),
    sections: Object.fromEntries(
      Object.entries(law.sections).map(([number, section]) => [
        number,
        { ...section, textHeldFrom: TEXT_HELD_FROM[number as Section], address: fromRoot(number) },
      ]),
    ),
    provisions: Object.fromEntries(Object.entries(law.provisions).map(([id, one]) => [id, { ...one, address: fromRoot(id) }])),
  });
