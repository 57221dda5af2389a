/** What of chapter 13 and of the Rules' other sections no statement tells, and why. For pages. */
import json from '../content/ways-left-out.json' with { type: 'json' };

export const LEFT_OUT: readonly { of: string; why: string }[] = json;
