/** `/3-05.akn.xml` …: each section as Akoma Ntoso. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { akomaNtoso } from '../law/akoma-ntoso.ts';
import { TEXT_HELD_FROM, type Section } from '../rules/index.ts';

export const getStaticPaths = (() => Object.keys(TEXT_HELD_FROM).map((section) => ({ params: { section } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(akomaNtoso(params['section'] as Section), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
