/** Other law: every entry says what it was read in and how sure we are, and its effects stand on provisions that exist. */
import { describe, expect, test } from 'vitest';
import authoritiesJson from '../../src/content/authorities.json' with { type: 'json' };
import lawJson from '../../src/content/law.json' with { type: 'json' };

interface Effect {
  at: string[];
  does: string;
  from: string | null;
  until: string | null;
  says: string;
}
interface Authority {
  cite: string;
  title: string;
  kind: string;
  says: string;
  source: { title: string; asOf: string | null; url?: string };
  from: string | null;
  until: string | null;
  confidence: string;
  mayHaveChanged: boolean;
  effects: Effect[];
}
const authorities = authoritiesJson as unknown as Record<string, Authority>;
const provisions = lawJson.provisions as unknown as Record<string, { references: { to: string }[]; text: string }>;
const entries = Object.entries(authorities);
const effects = entries.flatMap(([id, a]) => a.effects.map((e) => [id, e] as const));

const isDay = (iso: string): boolean => /^\d{4}-\d\d-\d\d$/.test(iso) && new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso);
const dated = (says: string): boolean => says.includes('2020 text');

function authority(id: string): Authority {
  const found = authorities[id];
  if (!found) throw new Error(`no authority ${id}`);
  return found;
}
/** What an authority does at a provision; with words, the effect that says them. */
function effect(id: string, at: string, words = ''): Effect {
  const found = authority(id).effects.find((e) => e.at.includes(at) && e.says.includes(words));
  if (!found) throw new Error(`${id} has no effect at ${at} saying "${words}"`);
  return found;
}

describe('the authorities hang together', () => {
  test('every cross-reference out of the seven sections has its authority', () => {
    const out = Object.values(provisions).flatMap((p) => p.references.map((r) => r.to).filter((to) => !/^3-\d\d/.test(to)));
    expect(out.length).toBeGreaterThan(10);
    expect(out.filter((to) => !authorities[to])).toEqual([]);
  });

  test('every provision an effect names exists', () => {
    expect(effects.flatMap(([id, e]) => e.at.filter((at) => !provisions[at]).map((at) => `${id} → ${at}`))).toEqual([]);
  });

  test('no effect names a provision twice or says the same thing twice', () => {
    expect(effects.filter(([, e]) => new Set(e.at).size !== e.at.length)).toEqual([]);
    const said = entries.flatMap(([, a]) => a.effects.map((e) => e.says));
    expect(said.filter((s, i) => said.indexOf(s) !== i)).toEqual([]);
  });

  test('every id is a slug that begins with what the entry is', () => {
    const prefix: Record<string, RegExp> = {
      charter: /^charter-\d+(-[a-z])?$/,
      'ppb-rule': /^ppb-(\d-\d\d|chapter-\d)$/,
      'state-law': /^(state-\d{4}-\d+|gcl-\d+(-[a-z])?)$/,
      'local-law': /^local-law-\d{4}-\d+$/,
      'executive-order': /^(eo|eeo)-\d{4}(-\d+)+$/,
      other: /^[a-z]+(-\d+)+$/,
    };
    expect(entries.filter(([id, a]) => !prefix[a.kind]?.test(id)).map(([id]) => id)).toEqual([]);
  });

  test('citations are unique', () => {
    const cites = entries.map(([, a]) => a.cite);
    expect(cites.filter((c, i) => cites.indexOf(c) !== i)).toEqual([]);
  });

  test('dates are real days, and none ends before it begins', () => {
    for (const [id, a] of [...entries, ...effects])
      for (const d of [a.from, a.until]) expect([id, d === null || isDay(d)]).toEqual([id, true]);
    expect([...entries, ...effects].filter(([, a]) => a.from && a.until && a.from > a.until).map(([id]) => id)).toEqual([]);
  });

  test('an effect does not outlast the law it comes from', () => {
    const outlasting = entries.flatMap(([id, a]) => a.effects.filter((e) => a.until && (!e.until || e.until > a.until)).map(() => id));
    expect(outlasting).toEqual([]);
  });
});

describe('the authorities are honest', () => {
  test('every section of the Rules not held was read in the 2020 text and may have changed', () => {
    const rules = entries.filter(([, a]) => a.kind === 'ppb-rule');
    expect(rules.length).toBeGreaterThan(15);
    expect(rules.filter(([, a]) => !a.mayHaveChanged || a.source.asOf !== '2020-01-01').map(([id]) => id)).toEqual([]);
    expect(entries.filter(([, a]) => a.kind !== 'ppb-rule' && a.mayHaveChanged).map(([id]) => id)).toEqual([]);
  });

  test('no section held here is given as not held', () => {
    expect(Object.keys(authorities).filter((id) => /^ppb-3-(05|06|07|08|09|10|11)$/.test(id))).toEqual([]);
  });

  test('what a section not held says of numbers is marked as the 2020 text', () => {
    const digits = /\$|\b\d+ days|\b(two|three|five|ten) (business )?days/;
    const unmarked = entries.filter(([, a]) => a.kind === 'ppb-rule' && digits.test(a.says) && !dated(a.says));
    const unmarkedEffects = effects.filter(([id, e]) => authorities[id]?.kind === 'ppb-rule' && digits.test(e.says) && !dated(e.says));
    expect([...unmarked, ...unmarkedEffects].map(([id]) => id)).toEqual([]);
  });

  test('an amount of money stands only in an entry whose source has a date', () => {
    const withMoney = entries.filter(([, a]) => [a.says, ...a.effects.map((e) => e.says)].some((s) => s.includes('$')));
    expect(withMoney.length).toBeGreaterThan(10);
    expect(withMoney.filter(([, a]) => !a.source.asOf).map(([id]) => id)).toEqual([]);
  });

  test('what is not verified says so', () => {
    const silent = entries.filter(([, a]) => a.confidence === 'not-verified' && !a.says.includes('not verified'));
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  test('a link goes out over https', () => {
    expect(entries.filter(([, a]) => a.source.url && !a.source.url.startsWith('https://')).map(([id]) => id)).toEqual([]);
  });

  test('nothing speaks of how it was made', () => {
    expect(JSON.stringify(authorities)).not.toMatch(/facts\.md|\bseed\b|\bsession\b(?! law)|workplace|\/work\//i);
  });

  test('our words are not the words of the Rules: no run of fifteen words of a provision stands in them', () => {
    const words = (s: string) => s.toLowerCase().match(/[a-z0-9§$-]+/g) ?? [];
    const runs = new Set<string>();
    for (const p of Object.values(provisions)) {
      const w = words(p.text);
      for (let i = 0; i + 15 <= w.length; i++) runs.add(w.slice(i, i + 15).join(' '));
    }
    const copied = entries.flatMap(([id, a]) =>
      [a.says, ...a.effects.map((e) => e.says)].flatMap((s) => {
        const w = words(s);
        return w.flatMap((_, i) =>
          runs.has(w.slice(i, i + 15).join(' ')) && i + 15 <= w.length ? [`${id}: ${w.slice(i, i + 15).join(' ')}`] : [],
        );
      }),
    );
    expect(copied).toEqual([]);
  });
});

describe('dates that must be right', () => {
  test.each([
    [
      "Charter § 326's notice and comment begins on May 21, 2025 and its law expires on October 1, 2030",
      'charter-326',
      '2025-05-21',
      '2030-09-30',
    ],
    ['chapter 483 of 2024 runs the same days', 'state-2024-483', '2025-05-21', '2030-09-30'],
    ['Local Law 71 of 2026 takes effect on May 11, 2026', 'local-law-2026-71', '2026-05-11', null],
    ['Local Law 107 of 2024 takes effect on March 9, 2025', 'local-law-2024-107', '2025-03-09', null],
    ['Local Law 85 of 2024 takes effect on October 1, 2024', 'local-law-2024-85', '2024-10-01', null],
    ['chapter 504 of 2017: its figure stands to July 14, 2019', 'state-2017-504', '2017-12-29', '2019-07-14'],
    ['chapter 98 of 2019: its figure stands to October 5, 2022', 'state-2019-98', '2019-07-15', '2022-10-05'],
    ['chapter 569 of 2022: its figure stands to December 7, 2023', 'state-2022-569', '2022-10-06', '2023-12-07'],
    ['chapter 719 of 2023: its figure stands since December 8, 2023', 'state-2023-719', '2023-12-08', null],
    [
      'the Rules were suspended for the jail emergency from September 15, 2021, the last whole day being February 18, 2026',
      'eeo-2021-241',
      '2021-09-15',
      '2026-02-18',
    ],
    ['they were restored on February 19, 2026', 'eeo-2026-1-9', '2026-02-19', null],
    ['Executive Order 34 of 2023 is dated August 7, 2023', 'eo-2023-34', '2023-08-07', null],
    ['the day the micropurchase limit of 2013 took effect is not verified', 'council-2013-1739', null, null],
  ])('%s', (_, id, from, until) => {
    expect([authority(id).from, authority(id).until]).toEqual([from, until]);
  });
});

describe('what later law does to a paragraph, and from when', () => {
  test.each([
    [
      '§ 328(d)(1) reaches § 3-07(e)(3) from May 11, 2026: 15 days from execution',
      'charter-328',
      '3-07(e)(3)',
      '15 days of the contract',
      'changes',
      '2026-05-11',
      null,
    ],
    ['… and says that both periods bind', 'charter-328', '3-07(e)(3)', 'Both apply', 'changes', '2026-05-11', null],
    [
      '… and that lateness does not undo the contract',
      'charter-328',
      '3-07(e)(3)',
      'does not make the contract invalid',
      'changes',
      '2026-05-11',
      null,
    ],
    [
      '§ 315 limits the term in § 3-06(c)(2) to 90 days from May 11, 2026',
      'charter-315',
      '3-06(c)(2)',
      '90 days',
      'changes',
      '2026-05-11',
      null,
    ],
    [
      '§ 315 widens the determination of § 3-06(e)(3) from the same day',
      'charter-315',
      '3-06(e)(3)',
      'term of the contract',
      'changes',
      '2026-05-11',
      null,
    ],
    [
      '§ 315 widens the award notice of § 3-06(f)(2) from the same day',
      'charter-315',
      '3-06(f)(2)',
      'the term',
      'changes',
      '2026-05-11',
      null,
    ],
    [
      '§ 326 takes the hearing’s place in § 3-08(c)(1)(i)',
      'charter-326',
      '3-08(c)(1)(i)',
      'seven days',
      'changes',
      '2025-05-21',
      '2030-09-30',
    ],
    [
      '§ 326 takes the hearing’s place in § 3-07(e)(2), exempting it too',
      'charter-326',
      '3-07(e)(2)',
      'exempts accelerated',
      'changes',
      '2025-05-21',
      '2030-09-30',
    ],
    ['§ 326 adds a step before a sole source award', 'charter-326', '3-05(d)', '$100,000', 'changes', '2025-05-21', '2030-09-30'],
    ['§ 326 adds a step before a demonstration award', 'charter-326', '3-11(g)', '$100,000', 'changes', '2025-05-21', '2030-09-30'],
    [
      '§ 311(i)(1) fills in § 3-08(a) with $1,500,000 from December 8, 2023',
      'charter-311',
      '3-08(a)',
      '$1,500,000',
      'fills-in',
      '2023-12-08',
      null,
    ],
    ['§ 311(i)(1) fills in § 3-08(c)(1)(iv) with the same', 'charter-311', '3-08(c)(1)(iv)', '$1,500,000', 'fills-in', '2023-12-08', null],
    [
      '§ 311(b)(9) stands behind the protests of § 3-08(c)(1)(i) from March 9, 2025',
      'charter-311',
      '3-08(c)(1)(i)',
      'protest',
      'changes',
      '2025-03-09',
      null,
    ],
    [
      '§ 325(d) wants the emergency award notice as soon as is practicable',
      'charter-325',
      '3-06(f)(1)',
      'as soon as is practicable',
      'changes',
      null,
      null,
    ],
    ['§ 324(b) makes a suspension over three months a revocation', 'charter-324', '3-10(l)(1)', 'revocation', 'changes', null, null],
    ['§ 322 makes the approval of § 3-11(f) a written one', 'charter-322', '3-11(f)', 'written', 'fills-in', null, null],
    ['Executive Order 2 of 2026 says who gives it', 'eo-2026-2', '3-11(f)', 'CCPO', 'fills-in', '2026-01-01', null],
    ['VENDEX in § 3-09(c) means PASSPort', 'ppb-1-01', '3-09(c)', 'PASSPort', 'fills-in', null, null],
    ['days in § 3-10(m)(5) are calendar days', 'ppb-1-01', '3-10(m)(5)', 'calendar days', 'fills-in', null, null],
  ])('%s', (_, id, at, words, does, from, until) => {
    const found = effect(id, at, words);
    expect([found.does, found.from, found.until]).toEqual([does, from, until]);
  });

  test.each([
    ['§ 3-05(c)(2)(ii) lacks the method and the clause', '3-05(c)(2)(ii)', 'Two items'],
    ['§ 3-07(h)(2)(ii) has the method and lacks the clause', '3-07(h)(2)(ii)', 'One item'],
    ['§ 3-09(d)(2) lacks both', '3-09(d)(2)', 'also states the procurement method'],
    ['§ 3-11(h)(2) lacks both', '3-11(h)(2)', 'Two items'],
  ])('award notices under Charter § 325(b)(3): %s', (_, at, words) => {
    expect(effect('charter-325', at, words).does).toBe('changes');
  });

  test('… § 3-06(f)(2) already has every item, and § 3-08(d)(2) is within the small purchase limit', () => {
    const reached = authority('charter-325').effects.flatMap((e) => e.at);
    expect(reached.filter((at) => /^3-06\(f\)\(2\)|^3-08/.test(at))).toEqual([]);
    expect(provisions['3-06(f)(2)(vii)']?.text).toContain('procurement method');
  });

  test('the comment period never reaches an emergency or an accelerated award as a new step', () => {
    const reached = authority('charter-326').effects.filter((e) => e.at.some((at) => /^3-0[67]/.test(at)));
    expect(reached.map((e) => /exempt/.test(e.says))).toEqual([true, true]);
  });
});
