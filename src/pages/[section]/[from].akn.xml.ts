/** `/3-05/2024-05-17.akn.xml` …: each text of each section as Akoma Ntoso, under an address that stays. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { akomaNtoso } from '../../law/akoma-ntoso.ts';
import { TEXTS, type Text } from '../../law/texts.ts';

export const getStaticPaths = (() =>
  TEXTS.map((text) => ({ params: { section: text.section, from: text.from }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(akomaNtoso(props['text'] as Text), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
