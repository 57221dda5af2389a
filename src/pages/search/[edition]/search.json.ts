/** `/search/<edition>/search.json`: the records of the search box, read when it opens. */
import type { APIRoute } from 'astro';
import authorities from '../../../content/authorities.json';
import law from '../../../content/law.json';
import terms from '../../../content/terms.json';
import { CALCULATOR_PAGES } from '../../../case/calculator-pages.ts';
import { MARK_TO_COME } from '../../../offline/build-mark.ts';
import { SITE_FORMS } from '../../../search/site-form-names.ts';
import { NOT_HELD } from '../../../search/not-held.ts';
import { records } from '../../../search/records.ts';
import type { Term } from '../../../site/terms.ts';

export const getStaticPaths = () => [{ params: { edition: MARK_TO_COME } }];

export const GET: APIRoute = () =>
  new Response(JSON.stringify(records(law, terms as Term[], authorities, [...CALCULATOR_PAGES, ...SITE_FORMS], NOT_HELD)), {
    headers: { 'Content-Type': 'application/json' },
  });
