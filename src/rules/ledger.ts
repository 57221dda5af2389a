/** The whole ledger, in the order of the law. It is for the coverage page and its tests, and does not go to a browser. */
import { ledger as soleSource } from './3-05-sole-source-ledger.ts';
import { ledger as emergency } from './3-06-emergency-ledger.ts';
import { ledger as accelerated } from './3-07-accelerated-ledger.ts';
import { ledger as smallPurchases } from './3-08-small-purchases-ledger.ts';
import { ledger as intergovernmental } from './3-09-intergovernmental-ledger.ts';
import { ledger as prequalification } from './3-10-prequalification-ledger.ts';
import { ledger as demonstrationProjects } from './3-11-demonstration-projects-ledger.ts';

export const LEDGER = [
  ...soleSource,
  ...emergency,
  ...accelerated,
  ...smallPurchases,
  ...intergovernmental,
  ...prequalification,
  ...demonstrationProjects,
];
