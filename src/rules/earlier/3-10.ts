/**
 * § 3-10 before July 12, 2024. Until January 13, 2024 it had no exceptions for mentoring programs or by the CCPO, no suspension,
 * no filing by email, and notices in five editions. Of what changed in 2024 only the notices are known to have changed in January.
 */
import type { IsoDate } from '../calendar.ts';
import type { Facts } from '../case.ts';
import type { FindingId, Rule } from '../finding.ts';
import { absent, mend, reword, unknownThen, type Then } from './changed.ts';

/** The facts as the text of 2020 knew them: what it had no exception for, it had none for. */
export function asKnown(facts: Facts): Facts {
  const then: Facts = {
    ...facts,
    'facts.3-10.mentoring': false,
    'facts.3-10.bestInterestDetermined': false,
    'facts.3-10.alternateSchedule': false,
  };
  const how = facts['facts.3-10.appealFiled'];
  if (how === undefined || how === 'email-accepted')
    then['facts.3-10.appealFiled'] = how === undefined ? 'delivered' : 'email-not-accepted';
  return then;
}

/** Whether the case rests on something that the text may not have had yet. */
export const claimsLater = (facts: Facts): boolean =>
  facts['facts.3-10.mentoring'] === true ||
  facts['facts.3-10.bestInterestDetermined'] === true ||
  facts['facts.3-10.alternateSchedule'] === true ||
  facts['facts.3-10.appealFiled'] === 'email-accepted' ||
  facts['facts.3-10.decision'] === 'suspended';

const PERIOD = 'between January 14 and July 11, 2024';
export const NOT_KNOWN = unknownThen(`whether § 3-10 had this exception ${PERIOD}`);
const EMAIL_NOT_KNOWN = `We don’t know whether an email filed an appeal ${PERIOD}.`;
const NO_SUSPENSION = unknownThen(`whether § 3-10 had a suspension ${PERIOD}`);

const isSuspended = (facts: Facts): boolean => facts['facts.3-10.decision'] === 'suspended';

/** A rule about a vendor, which the text of 2020 did not have for a suspension. */
const silentOnSuspension =
  (find: Rule['find']): Rule['find'] =>
  (facts, on, method) =>
    isSuspended(facts) ? null : find(facts, on, method);

const letter: Then = mend((answer) => ({
  ...answer,
  says: answer.says.replace('a denial, suspension or revocation', 'a denial or revocation'),
  ...(answer.contents
    ? {
        contents: answer.contents.map((one) =>
          one.item.startsWith('this statement')
            ? { ...one, item: 'the statement on the copy of an appeal for the Comptroller, as the text had it' }
            : one,
        ),
      }
    : {}),
}));
const TO_VENDEX = reword([/PASSPort/g, 'the VENDEX database']);
const vendex: Then = (find, rules) => (facts, on, method) => {
  const answer = TO_VENDEX(find, rules)(facts, on, method);
  return answer?.to ? { ...answer, to: answer.to.replace('PASSPort', 'the VENDEX database') } : answer;
};
const MAY_REVOKE = 'You may revoke if a change, new information or further analysis shows that the criteria are not met.';

/** Of what § 3-10(m) says itself the Charter’s right is not told again; of a suspension the text said nothing. */
const charterAppeal: Then = (find) => (facts, on, method) => (isSuspended(facts) ? find(facts, on, method) : null);

/** From this day on it is not known whether the clause below stood. */
const WITHIN_YEAR_UNTIL: IsoDate = '2024-01-14';

/** "Publication of notice inviting vendors to apply for such PQL shall have occurred within one year prior to the issuance of the solicitation." */
const withinYear =
  (...changes: readonly (readonly [now: string | RegExp, then: string])[]): Then =>
  (find, rules) => {
    const asked = reword(...changes)(find, rules);
    return (facts, on, method) => {
      const answer = asked(facts, on, method);
      const { 'dates.pqlNotice': notice, 'dates.solicitation': solicitation } = facts;
      if (answer?.outcome !== 'required' || answer.clash || !notice || !solicitation || solicitation >= WITHIN_YEAR_UNTIL) return answer;
      const { addMonths, longDate } = rules;
      if (notice < solicitation)
        return solicitation <= addMonths(notice, 12)
          ? answer
          : {
              ...answer,
              says: `Publish before soliciting: the notice of ${longDate(notice)} came more than one year before the solicitation of ${longDate(solicitation)}.`,
              clash: ['dates.pqlNotice', 'dates.solicitation'],
            };
      return {
        ...answer,
        says: `The solicitation of ${longDate(solicitation)} had to follow a notice within one year; that of ${longDate(notice)} came after it. ${answer.says}`,
      };
    };
  };

/** Whether an appeal went by email on a day whose text is not known, or is that of a later day than the decision. */
const emailedFrom = (facts: Facts, from: IsoDate): boolean =>
  facts['facts.3-10.appealFiled'] === 'email-accepted' && (facts['dates.pqlAppeal'] ?? '') >= from;

/** The time to appeal: fifteen days by every text. Whether an email files is the text's of its own day, and not known between the amendments of 2024. */
const appealThen: Then = (find, rules) => (facts, on, method) => {
  if (emailedFrom(facts, rules.TEXT_HELD_FROM['3-10']))
    return find({ ...asKnown(facts), 'facts.3-10.appealFiled': 'email-accepted' }, on, method);
  const answer = find(asKnown(facts), on, method);
  return answer?.outcome === 'allowed' && emailedFrom(facts, WITHIN_YEAR_UNTIL)
    ? { ...answer, says: `${answer.says} ${EMAIL_NOT_KNOWN}` }
    : answer;
};

const OF_2020: Readonly<Partial<Record<FindingId, Then>>> = {
  '3-10(d):criteria': mend(({ contents, ...answer }) => ({
    ...answer,
    ...(contents ? { contents: contents.filter(({ because }) => !('at' in because) || because.at !== '3-10(d)(11)') } : {}),
  })),
  '3-10(e)(1)(i):yearly-notice': withinYear(
    [
      'a notice that names each category and invites vendors to apply.',
      'a notice of each category, in five editions in a row; a solicitation follows one within a year.',
    ],
    ['the next yearly notice', 'again in five editions'],
    ['the yearly notice now', 'in five editions now'],
  ),
  '3-10(e)(1)(ii):one-procurement-notice': withinYear(['at least once', 'in five editions in a row']),
  '3-10(e)(1)(iii):continuous-notice': reword([', M/WBE-only lists included', '']),
  '3-10(g)(2):review-of-affirmations': mend(({ outcome: _, says: __, ...answer }) => ({
    ...answer,
    outcome: 'required',
    says: 'Review the list at least every two years, so that firms below the standards do not stay on it.',
  })),
  '3-10(h)(2):citywide': absent,
  '3-10(i)(3)(v):mentoring': absent,
  '3-10(j):removal': reword([/^Remove from the list/, 'You should remove from the list']),
  '3-10(l)(1):suspension-or-revocation': (find) => (facts, on, method) => {
    const answer = find(facts, on, method);
    return (
      answer && {
        ...answer,
        ...(isSuspended(facts)
          ? {
              outcome: 'needs-determination',
              says: 'Ask counsel: the text of § 3-10 had denial and revocation, and no suspension, which Charter § 324(b) speaks of.',
            }
          : { says: MAY_REVOKE }),
      }
    );
  },
  '3-10(l)(1):three-months': absent,
  '3-10(l)(2):notice-to-vendor': letter,
  '3-10(l)(2)/after-2:copies': vendex,
  '3-10(m)(1):appeal': appealThen,
  '3-10(m)(1):filing': (find, rules) => (facts, on, method) =>
    reword(
      [/; by email only if.*$/, '.'],
      ...(facts['facts.3-10.appealFiled'] === 'email-accepted'
        ? [['because the determination does not accept email', 'because the rule then knew only delivery'] as const]
        : []),
    )(find, rules)(asKnown(facts), on, method),
  '3-10(m)(4):copies': vendex,
  '3-10(m)(5):oath-copies': vendex,
  'charter-324:appeal': charterAppeal,
};

const OF_2024: Readonly<Partial<Record<FindingId, Then>>> = {
  '3-10(g)(2):review-of-affirmations': () => () =>
    unknownThen(`whether § 3-10 asked to review each affirmation, or each list every two years, ${PERIOD}`),
  '3-10(h)(2):citywide': () => () => unknownThen(`whether § 3-10 spoke of citywide lists ${PERIOD}`),
  '3-10(i)(3)(v):mentoring': () => (facts) => (facts['facts.3-10.mentoring'] === true ? NOT_KNOWN : null),
  '3-10(j):removal': OF_2020['3-10(j):removal'] as Then,
  '3-10(l)(1):suspension-or-revocation': () => (facts) => (isSuspended(facts) ? NO_SUSPENSION : { outcome: 'allowed', says: MAY_REVOKE }),
  '3-10(l)(1):three-months': () => (facts) => (isSuspended(facts) ? NO_SUSPENSION : null),
  '3-10(l)(2):notice-to-vendor': letter,
  '3-10(m)(1):appeal': (find, rules) => (facts, on, method) =>
    isSuspended(facts) ? NO_SUSPENSION : appealThen(find, rules)(facts, on, method),
  'charter-324:appeal': charterAppeal,
};

/** The rules about vendors whose subject a suspension may be. */
const ON_VENDORS = /^3-10\((?:l|m)\)/;
/** Those of them that a suspension has too, where there is one: the letter, and the appeal to the Agency Head. */
const OF_ANY_DENIAL = /^3-10\((?:l\)\(2|m\)\([1-4])\)/;
const SPEAKS_OF_SUSPENSION: readonly FindingId[] = ['3-10(l)(1):suspension-or-revocation', '3-10(l)(1):three-months'];

/** Those that look themselves at how an appeal went. */
const AS_TOLD: readonly FindingId[] = ['3-10(m)(1):appeal', '3-10(m)(1):filing'];

/** A rule of § 3-10 until January 13, 2024. */
export function listRule2020({ id, find }: Rule, rules: Parameters<Then>[1]): Rule['find'] {
  const changed = OF_2020[id]?.(find, rules) ?? find;
  if (SPEAKS_OF_SUSPENSION.includes(id)) return changed;
  const then: Rule['find'] = AS_TOLD.includes(id) ? changed : (facts, on, method) => changed(asKnown(facts), on, method);
  return ON_VENDORS.test(id) ? silentOnSuspension(then) : then;
}

/** A rule of § 3-10 between the amendments of 2024: what rests on something that may not have been there is not known. */
export function listRule2024({ id, find }: Rule, rules: Parameters<Then>[1]): Rule['find'] {
  const changed = OF_2024[id];
  if (changed) return changed(find, rules);
  return (facts, on, method) => {
    if (isSuspended(facts) && ON_VENDORS.test(id)) return OF_ANY_DENIAL.test(id) ? NO_SUSPENSION : null;
    const then = find(asKnown(facts), on, method);
    if (!claimsLater(facts)) return then;
    const now = find(facts, on, method);
    return now?.outcome === then?.outcome && now?.says === then?.says ? then : NOT_KNOWN;
  };
}
