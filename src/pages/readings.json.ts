/** `/readings.json`: where the text is open, and which reading is taken. */
import type { APIRoute } from 'astro';
import { about, json } from '../site/files.ts';
import { READINGS } from '../rules/index.ts';
import { SECTIONS_RANGE } from '../law/sections.ts';

export const GET: APIRoute = () =>
  json({
    about: about(
      `Open questions of 9 RCNY §§ ${SECTIONS_RANGE}`,
      'Our own; of the readings the first is the one taken, and it is the careful one',
    ),
    readings: READINGS,
  });
