/** `/cases.json`: the worked cases. */
import type { APIRoute } from 'astro';
import { about, json } from '../site/files.ts';
import { workedCases } from '../site/case-files.ts';

export const GET: APIRoute = () =>
  json({
    about: about('Worked cases for 9 RCNY §§ 3-05 to 3-11', 'Our own; each is run in the tests, and its form is case.schema.json'),
    cases: workedCases().map(({ id, stem, name, case: input, expect }) => ({ id, section: stem.slice(0, 4), name, case: input, expect })),
  });
