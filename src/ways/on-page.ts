/** What only the page of a way tells, such as to a vendor: a calculator, which loads ways.json, does without it. */
import json from '../content/ways-on-page.json' with { type: 'json' };
import type { Statement, WayId } from './way.ts';

/** By way; test/ways/ways.test.ts holds them to schema.ts. */
export const WAYS_ON_PAGE = json as Readonly<Partial<Record<WayId, { more?: readonly Statement[]; vendor?: readonly Statement[] }>>>;
