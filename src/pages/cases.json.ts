/** `/cases.json`: the worked cases. */
import type { APIRoute } from 'astro';
import { about, json } from '../site/files.ts';
import { workedCases } from '../site/case-files.ts';
import { SECTIONS_RANGE } from '../law/sections.ts';

export const GET: APIRoute = () =>
  json({
    about: about(`Worked cases for 9 RCNY §§ ${SECTIONS_RANGE}`, 'Our own; each is run in the tests, and its form is case.schema.json'),
    cases: workedCases().map(({ id, stem, name, case: input, expect }) => ({ id, section: stem.slice(0, 4), name, case: input, expect })),
  });
