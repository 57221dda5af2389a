/**
 * Answers that cannot all be right: dates in an order that no procurement has, and what a finding sees clash with its provision.
 * They are said before anything else, for a result that rests on one of them is worth nothing.
 */
import { formatAmount, type Cents } from './amount.ts';
import { LIST_OATH, REGISTRATION } from './other-law.ts';
import { toldOfSoliciting } from './list-facts.ts';
import { changesAndRenewals, relatedPurchases, vendorYear } from './entries.ts';
import { quote, type Because, type Finding, type Quote } from './finding.ts';
import type { EventName, Facts, Method, Path } from './case.ts';
import { longDate, type IsoDate } from './calendar.ts';
import { MADE } from './made.ts';

/** What a finding adds where a day given as closed would move its own: a doubt is about the answers, and leaves it out. */
export const NOT_COUNTED = ' The days you gave as closed are not counted here.';

/** One clash among the answers given. */
export interface Doubt {
  /** The answers that clash; of two dates the one that should come first, first. */
  paths: readonly Path[];
  /** One plain sentence: what cannot be right, or which step came before one that it must follow. */
  says: string;
  /** The law that wants it otherwise; absent where the answers contradict each other whatever the law says. */
  because?: Because;
}

/** @told Events as they stand in a sentence about two dates. */
export const NAMED = {
  determination: 'the determination',
  determinationCopy: 'the copy of the determination',
  comptrollerApproval: 'the Comptroller’s approval',
  counselApproval: 'the Corporation Counsel’s approval',
  negotiations: 'the start of negotiations',
  commentNotice: 'the comment notice',
  commentClose: 'the close of comments',
  solicitation: 'the solicitation',
  bidOpening: 'the bid opening',
  intentNotice: 'the notice of intent',
  expressionsDue: 'the due date',
  displacementReasons: 'the Council’s receipt of the reasons',
  councilHearing: 'the Council’s hearing',
  award: 'the award',
  purchaseOrder: 'the purchase order',
  execution: 'the contract’s execution',
  contractStart: 'the contract’s first day',
  contractEnd: 'the contract’s last day',
  registration: 'the registration',
  awardNotice: 'the notice of award',
  comptrollerFiling: 'the filing with the Comptroller',
  councilFiling: 'the submission to the City Council',
  contractSubmission: 'the contract’s submission',
  questionnaire: 'the questionnaire',
  listed: 'the vendor’s listing',
  affirmed: 'the affirmation',
  suspension: 'the suspension’s beginning',
  suspensionEnd: 'the suspension’s end',
  pqlDecisionMailed: 'the decision’s mailing',
  pqlDecisionReceived: 'the decision’s receipt',
  pqlAppeal: 'the appeal',
  agencyHeadDecision: 'the Agency Head’s decision',
  agencyHeadDecisionReceived: 'the receipt of that decision',
  oathPetition: 'the petition to OATH',
  oathCopyReceived: 'the receipt of that petition’s copy',
} as const satisfies Partial<Record<EventName, string>>;

type OrderedEvent = keyof typeof NAMED;

/** An event as it stands in a sentence about its day. */
export const named = (event: EventName): string => (NAMED as Partial<Record<EventName, string>>)[event] ?? 'a later step';

/** What is said of a step that a planned one leaves no day for. @param planned the later step, and its day */
export const noDayLeft = (planned: EventName, day: IsoDate): string =>
  `No day is left before ${named(planned)} of ${longDate(day)}: move it, or enter this step’s date.`;

/** Steps in the order in which they happen; each given date is held against the given one before it. */
interface Order {
  steps: readonly OrderedEvent[];
  /** Set where the opposite order is not unthinkable, only unlikely. */
  unlikely?: true;
  /** The law that wants it; where it is asked of the facts and there is none, the order does not hold. */
  because?: Because | ((facts: Facts) => Because | undefined);
  /** Whether the order holds for these facts; always, where it is left out. */
  holds?: (facts: Facts) => boolean;
}

/** Filed for registration, not an emergency's determination, whose filing has the same question. */
const filedForRegistration = ({ method }: Facts): boolean => method !== undefined && method !== 'emergency';
const onApplication = (facts: Facts): boolean => facts['facts.3-10.decision'] === 'approved' || facts['facts.3-10.decision'] === 'denied';

/** The words by which a method rests on a determination that was made. An emergency's may be written after its contract; an accelerated one's is of commodities. */
const DETERMINED: Readonly<
  Record<Exclude<Method, 'micropurchase' | 'small-purchase' | 'mwbe-small-purchase' | 'accelerated' | 'emergency'>, Quote>
> = {
  'sole-source': quote(
    '3-05(b)',
    'Prior to entering into sole source negotiations, the ACCO shall make a determination that there is only one source for the required good, service, or construction.',
  ),
  intergovernmental: quote(
    '3-09(a)',
    'An agency may procure goods, services, construction, or construction-related services through the United States General Services Administration or any other federal agency or the New York State Office of General Services or any other State agency provided that:',
  ),
  cooperative: quote(
    '3-09(b)(3)',
    "A cooperative purchase may be made when the ACCO determines, with CCPO approval, that such purchase is consistent with general New York City procurement policy, and is in the City's best interest and the basis thereof.",
  ),
  'prequalified-list': quote(
    '3-10(c)',
    "Prequalification shall be used only where the need for advance screening of vendors' qualifications outweighs the benefits of broader competition, as determined by the ACCO.",
  ),
  'demonstration-project': quote(
    '3-11(c)',
    'Prior to entering into negotiations for the award of a contract for a demonstration project, the ACCO shall make a determination stating that:',
  ),
};

/** Why a determination comes first; undefined where the method of a case rests on none. An accelerated procurement from a sole source makes that of § 3-05. */
function determined({ method, 'facts.3-07.sourceSelection': how }: Facts): Quote | undefined {
  const own = method === 'accelerated' && how === 'sole-source' ? 'sole-source' : method;
  return (DETERMINED as Readonly<Partial<Record<Method, Quote>>>)[own as Method];
}

/** What there is only once the contract is made: what comes before a contract comes before each of them. */
const OF_A_CONTRACT = ['contractStart', 'contractSubmission', 'comptrollerFiling', 'registration', 'awardNotice', 'contractEnd'] as const;

/** What comes before the contract, up to it. */
const BEFORE_CONTRACT: readonly (readonly OrderedEvent[])[] = [
  ['commentNotice', 'commentClose'],
  ['comptrollerApproval'],
  ['counselApproval'],
  ['intentNotice', 'award', 'execution'],
  ['negotiations', 'award', 'execution'],
  ['solicitation', 'bidOpening', 'award', 'execution'],
];

/** An emergency's filing is that of its determination, and its notice of award may be published before there is a contract to sign. */
const isOfContract = (made: (typeof OF_A_CONTRACT)[number], facts: Facts): boolean =>
  (made !== 'comptrollerFiling' && made !== 'awardNotice') || filedForRegistration(facts);

/** The certain orders first: what comes too late is said once. */
const ORDERS: readonly Order[] = [
  // The City binds itself after the determination that its method rests on.
  ...[...MADE, ...OF_A_CONTRACT].map((made): Order => ({ steps: ['determination', made], because: determined })),
  { steps: ['determination', 'determinationCopy'] },
  { steps: ['contractStart', 'contractEnd'] },
  { steps: ['solicitation', 'bidOpening', 'award'] },
  { steps: ['execution', 'comptrollerFiling', 'registration'], because: REGISTRATION, holds: filedForRegistration },
  { steps: ['execution', 'registration'] },
  // A term or a filing that comes before its approvals, before the contract is made, or before the public is heard, is seldom meant.
  ...OF_A_CONTRACT.flatMap((made) =>
    BEFORE_CONTRACT.map((before): Order => ({ steps: [...before, made], unlikely: true, holds: (facts) => isOfContract(made, facts) })),
  ),
  { steps: ['solicitation', 'bidOpening', 'purchaseOrder'], unlikely: true },
  // Charter § 312(a)(4): the Council hears what it has received.
  { steps: ['displacementReasons', 'councilHearing'] },
  { steps: ['award', 'purchaseOrder'], unlikely: true },
  { steps: ['award', 'awardNotice'], unlikely: true },
  { steps: ['questionnaire', 'pqlDecisionMailed'], holds: onApplication },
  { steps: ['questionnaire', 'listed', 'affirmed'], unlikely: true },
  { steps: ['listed', 'suspension'], unlikely: true },
  { steps: ['suspension', 'suspensionEnd'] },
  { steps: ['pqlDecisionMailed', 'pqlDecisionReceived'] },
  { steps: ['pqlDecisionMailed', 'pqlAppeal', 'agencyHeadDecision', 'oathPetition'] },
  { steps: ['pqlDecisionReceived', 'pqlAppeal'], unlikely: true },
  // § 3-10(j): a removal comes between the opening and the award.
  { steps: ['bidOpening', 'pqlDecisionMailed', 'award'], unlikely: true, holds: (facts) => facts['facts.3-10.decision'] === 'removed' },
  { steps: ['agencyHeadDecision', 'agencyHeadDecisionReceived'] },
  { steps: ['oathPetition', 'oathCopyReceived'], unlikely: true },
];

const dateOf = <S extends OrderedEvent>(step: S): `dates.${S}` => `dates.${step}`;

function inOrder(facts: Facts, { steps, unlikely, because: law, holds }: Order, said: Set<string>, doubts: Doubt[]): void {
  const because = typeof law === 'function' ? law(facts) : law;
  if (law !== undefined && because === undefined) return;
  let before: OrderedEvent | undefined;
  for (const step of steps) {
    const date = facts[dateOf(step)];
    if (date === undefined) continue;
    const earlier = before && facts[dateOf(before)];
    const pair = `${before && dateOf(before)},${dateOf(step)}`;
    if (before && earlier && date < earlier && !said.has(before) && !said.has(pair) && (holds === undefined || holds(facts))) {
      said.add(before).add(pair);
      const order = `${NAMED[step]} on ${longDate(date)} is before ${NAMED[before]} on ${longDate(earlier)}`;
      doubts.push({
        paths: [dateOf(before), dateOf(step)],
        says: because
          ? `Check these dates: ${order}, which it must follow.`
          : unlikely
            ? `Check these dates: ${order}.`
            : `These dates cannot both be right: ${order}.`,
        ...(because ? { because } : {}),
      });
    }
    before = step;
  }
}

/** A sum given beside entries of its kind that come to another: the rules go by the entries. */
function sumBeside(facts: Facts, path: Path & `facts.3-08.${string}`, named: string, ...sums: (Cents | undefined)[]): Doubt[] {
  const given = facts[path] as Cents | undefined;
  const [sum] = sums;
  if (given === undefined || sum === undefined || sums.includes(given)) return [];
  const says = `The ${named} entered one by one come to ${formatAmount(sum)}, their sum is given as ${formatAmount(given)}: the entries are used.`;
  return [{ paths: [path, 'entries'], says }];
}

function sumsBeside(facts: Facts): Doubt[] {
  if (facts.entries === undefined) return [];
  const { awards, within, edge } = vendorYear(facts);
  return [
    ...sumBeside(facts, 'facts.3-08.relatedPurchases', 'related purchases', relatedPurchases(facts)),
    ...sumBeside(facts, 'facts.3-08.changesAndRenewals', 'changes and renewals', changesAndRenewals(facts)),
    // On the edge of the twelve months either sum may be meant.
    ...(awards.length
      ? sumBeside(facts, 'facts.3-08.otherAwardsTwelveMonths', 'vendor’s other awards of the twelve months', within, within + edge)
      : []),
  ];
}

/** Changes and renewals dated before the purchase that they change: it is made at its award, or by its order where no award is given. */
function changedBeforeAward(facts: Facts): Doubt[] {
  const event = facts['dates.award'] ? 'award' : 'purchaseOrder';
  const made = facts[dateOf(event)];
  if (made === undefined) return [];
  for (const { kind, on } of facts.entries ?? []) {
    if ((kind !== 'change' && kind !== 'renewal') || on === undefined || on >= made) continue;
    const says = `These dates cannot both be right: the ${kind} of ${longDate(on)} is before ${NAMED[event]} on ${longDate(made)}.`;
    return [{ paths: [dateOf(event), 'entries'], says }];
  }
  return [];
}

/** A list of one kind of services, and a category that is none of it. */
function ofTheList(facts: Facts): Doubt[] {
  const { category, 'facts.3-10.list': list } = facts;
  const isOther =
    category !== undefined &&
    ((list === 'hhs-accelerator' && category !== 'human-services') || (list === 'auditors' && /^(?:goods|construction)/.test(category)));
  if (!isOther || (facts.method && facts.method !== 'prequalified-list')) return [];
  const what = list === 'auditors' ? 'a list of auditors is for audits' : 'lists of HHS Accelerator are for client services';
  return [{ paths: ['category', 'facts.3-10.list'], says: `Check these answers: ${what}, and the category is another.` }];
}

/** An order that is dated, and told not to be; or a contract that is executed, and told to be an order. */
function ofTheOrder(facts: Facts): Doubt[] {
  const { method, 'dates.purchaseOrder': order } = facts;
  const path =
    method === 'accelerated'
      ? 'facts.3-07.byPurchaseOrder'
      : method === 'intergovernmental' || method === 'cooperative'
        ? 'facts.3-09.byPurchaseOrder'
        : undefined;
  if (path === undefined) return [];
  const executed = facts['dates.execution'];
  if (executed && facts[path] === true)
    return [
      {
        paths: [path, 'dates.execution'],
        says: `Check these answers: the execution of a contract on ${longDate(executed)} is given, and that an order takes its place.`,
      },
    ];
  if (!order || facts[path] !== false) return [];
  return [
    {
      paths: [path, 'dates.purchaseOrder'],
      says: `Check these answers: a purchase order of ${longDate(order)} is given, and that there is none.`,
    },
  ];
}

/** What follows only where City employees are displaced, and that none is. */
function ofDisplacement(facts: Facts): Doubt[] {
  const path = 'facts.other.displacement';
  const day = (['displacementReasons', 'councilHearing'] as const).find((event) => facts[dateOf(event)]);
  return day === undefined || facts[path] !== false
    ? []
    : [{ paths: [path, `dates.${day}`], says: `Check these answers: ${NAMED[day]} is given, and that no City employee is displaced.` }];
}

/**
 * What cannot be right among the answers given: dates, whatever the method, and what findings found to clash with their
 * provision. Without a chosen method only clashes of a section's own facts are taken from them: a date may be another method's.
 */
export function doubtsOf(facts: Facts, findings: readonly Finding[]): Doubt[] {
  const doubts: Doubt[] = [];
  const said = new Set<string>();
  for (const finding of findings) {
    const { clash, because } = finding;
    if (clash === undefined || (!facts.method && !clash.every((path) => path.startsWith('facts.')))) continue;
    const says = finding.says.replace(NOT_COUNTED, '');
    const paths = clash.join();
    // By its answers too: where the words are not loaded, sentences that differ by their days alone are one.
    if (said.has(says + paths)) continue;
    said.add(says + paths).add(paths);
    doubts.push({ paths: clash, says, because: because[0] });
  }
  doubts.push(...sumsBeside(facts), ...changedBeforeAward(facts));
  for (const order of ORDERS) inOrder(facts, order, said, doubts);
  if (facts['dates.oathPetition'] && !facts['dates.agencyHeadDecision'])
    doubts.push({
      paths: ['dates.agencyHeadDecision', 'dates.oathPetition'],
      says: 'Check these dates: a petition to OATH is given, and no decision of the Agency Head that it could contest.',
      because: LIST_OATH,
    });
  doubts.push(...ofTheList(facts), ...ofTheOrder(facts), ...ofDisplacement(facts));
  // What is told of soliciting from a list is read by that method alone.
  const paths = facts.method && facts.method !== 'prequalified-list' ? toldOfSoliciting(facts) : [];
  if (paths.length > 0)
    doubts.push({ paths, says: 'Answers about soliciting from a prequalified list are left aside: another method is chosen.' });
  return doubts;
}
