/** The methods, each as the rule of its section, and what they make. */
import { ways as soleSource } from './3-05-sole-source.ts';
import { ways as emergency } from './3-06-emergency.ts';
import { ways as accelerated } from './3-07-accelerated.ts';
import { ways as smallPurchases } from './3-08-small-purchases.ts';
import { ways as intergovernmental } from './3-09-intergovernmental.ts';
import { ways as prequalification } from './3-10-prequalification.ts';
import { ways as demonstrationProjects } from './3-11-demonstration-projects.ts';
import { METHODS, type Method } from './case.ts';
import type { Way } from './route.ts';

const ALL_WAYS = [
  ...soleSource,
  ...emergency,
  ...accelerated,
  ...smallPurchases,
  ...intergovernmental,
  ...prequalification,
  ...demonstrationProjects,
];

const byMethod = <Of extends Method>(ways: readonly Way<Of>[]): Readonly<Record<Of, Way>> =>
  Object.fromEntries(ways.map((way) => [way.method, way])) as unknown as Readonly<Record<Of, Way>>;

/** Every method as a rule, by its name. A method that no section weighs does not compile. */
export const WAYS: Readonly<Record<Method, Way>> = byMethod(ALL_WAYS);

const making = (wanted: (makes: Way['makes']) => boolean): readonly Method[] => METHODS.filter((method) => wanted(WAYS[method].makes));

/** The ways of § 3-08. */
export const SMALL = making((makes) => makes === 'small');
/** Methods that lead to a contract outside § 3-08. */
export const BEYOND_SMALL = making((makes) => makes !== 'small');
/** Those of them that Charter §§ 312(a), 326(b) and 328(d) do not except as urgent. */
export const EXCEPT_URGENT = making((makes) => makes === 'contract');
