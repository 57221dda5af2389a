/** Earlier texts, loaded where there are any: a page that assesses waits for them, and today's rules weigh no more for it. */
import { TEXTS } from './texts.ts';

/** Done once every text that is held is known to the rules. @throws whatever the loading failed with */
export async function earlierLoaded(): Promise<void> {
  if (TEXTS.every(({ until }) => until === null)) return;
  const { holdEarlierTexts } = await import('../rules/earlier.ts');
  holdEarlierTexts();
}
