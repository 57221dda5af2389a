/** `/3-05.akn.xml` …: today's text of each section as Akoma Ntoso. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { akomaNtoso } from '../law/akoma-ntoso.ts';
import { SECTIONS } from '../law/sections.ts';
import { todaysText } from '../site/todays-law.ts';

export const getStaticPaths = (() => SECTIONS.map((section) => ({ params: { section } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(akomaNtoso(todaysText(params['section'] ?? '')), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
