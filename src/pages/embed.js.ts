/** `/embed.js`: makes frames of links in other sites' pages. */
import type { APIRoute } from 'astro';
import { embedScript } from '../embed/embed-file.ts';

export const GET: APIRoute = async () => new Response(await embedScript(), { headers: { 'Content-Type': 'text/javascript' } });
