/** `/case.schema.json`: the form of a case. */
import type { APIRoute } from 'astro';
import { caseJsonSchema } from '../case/case-schema.ts';
import { json } from '../site/files.ts';
import { workedCases } from '../site/case-files.ts';

export const GET: APIRoute = () => {
  const first = new Map(workedCases().map((one) => [one.stem, one.case]));
  return json(caseJsonSchema([...first.values()]));
};
