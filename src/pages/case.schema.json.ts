/** `/case.schema.json`: the form of a case. */
import type { APIRoute } from 'astro';
import { caseJsonSchema } from '../data/case-schema.ts';
import { json } from '../data/files.ts';
import { workedCases } from '../data/worked-cases.ts';

export const GET: APIRoute = () => {
  const first = new Map(workedCases().map((one) => [one.stem, one.case]));
  return json(caseJsonSchema([...first.values()]));
};
