/** The edition of the law and the rules that the site was built with: worked out once a build (`scripts/integrations/law-edition.ts`), known to every page. */
import type { Edition } from '../law/edition.ts';

declare const PPB_EDITION: Edition;

export const EDITION: Edition = PPB_EDITION;
