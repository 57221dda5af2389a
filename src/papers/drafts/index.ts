/** Every draft, in the order of the law; the Charter's own notice last. */
import { drafts as soleSource } from './3-05-sole-source.ts';
import { drafts as emergency } from './3-06-emergency.ts';
import { drafts as accelerated } from './3-07-accelerated.ts';
import { drafts as smallPurchases } from './3-08-small-purchases.ts';
import { drafts as intergovernmental } from './3-09-intergovernmental.ts';
import { drafts as prequalification } from './3-10-prequalification.ts';
import { drafts as demonstrationProjects } from './3-11-demonstration-projects.ts';
import { commentNotice } from './comment-notice.ts';
import type { Draft } from './draft.ts';

export const DRAFTS: readonly Draft[] = [
  ...soleSource,
  ...emergency,
  ...accelerated,
  ...smallPurchases,
  ...intergovernmental,
  ...prequalification,
  ...demonstrationProjects,
  commentNotice,
];
