/** `/parameters.json`: every amount and number that can be amended, with its whole history. */
import type { APIRoute } from 'astro';
import { about, fromRoot, json } from '../site/files.ts';
import { PARAMETERS, toDollars } from '../rules/index.ts';
import { SECTIONS_RANGE } from '../law/sections.ts';

export const GET: APIRoute = () =>
  json({
    about: about(
      `The amounts and numbers of 9 RCNY §§ ${SECTIONS_RANGE}, and since when`,
      'Named with each act; a value runs from its day until the next one’s',
    ),
    parameters: PARAMETERS.map(({ history, ...one }) => ({
      ...one,
      address: fromRoot(one.at),
      history: history.map((step) => ({
        ...step,
        // A reader of the file need not know that amounts are kept in cents.
        ...(one.unit === 'cents' && typeof step.value === 'number' ? { dollars: toDollars(step.value) } : {}),
      })),
    })),
  });
