/**
 * What a case is called and whose it is. No answer changes with it: it names the case in its papers. `id` keeps the same duty of the
 * same case one event of a calendar, however its days move; it is made at random when a calendar is first asked for.
 */
export const ABOUT_NAMES = ['id', 'agency', 'pin', 'vendor', 'description', 'preparedBy', 'reviewedBy'] as const;
export type AboutName = (typeof ABOUT_NAMES)[number];

export const isAboutName = (name: string): name is AboutName => (ABOUT_NAMES as readonly string[]).includes(name);
