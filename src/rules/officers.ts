/** Who acts. A rule that asks the Mayor or a Mayor's appointee to act means another officer for other buyers (§ 1-02(b), (c); Charter § 310). */
import type { AgencyKind } from './case.ts';

const IN_PLACE_OF_CCPO: Readonly<Record<AgencyKind, string>> = {
  mayoral: 'the CCPO',
  'elected-official': 'the elected official or the official’s designee (in place of the CCPO)',
  council: 'the Speaker or the designated Council member (in place of the CCPO)',
  board: 'the governing board, or its chair or chief executive by its resolution (in place of the CCPO)',
};

/** The officer who does what the Rules give to the CCPO. @param kind undefined means not known: the CCPO, as the Rules name it */
export function chiefProcurementOfficer(kind: AgencyKind | undefined): string {
  return IN_PLACE_OF_CCPO[kind ?? 'mayoral'];
}

/** Who acts where a rule asks the Mayor, for other buyers than mayoral agencies. @told Officers as they stand in a sentence */
export const IN_PLACE_OF_MAYOR: Readonly<Record<Exclude<AgencyKind, 'mayoral'>, string>> = {
  'elected-official': 'the elected official or a designee',
  council: 'the Speaker or a designee',
  board: 'the board or its designee',
};

/** @told Whose approval stands in the Mayor's place, as it stands in a sentence */
export const APPROVED_BY: Readonly<Record<AgencyKind, string>> = {
  mayoral: 'the Mayor’s approval',
  'elected-official': 'the elected official’s approval',
  council: 'the Speaker’s approval',
  board: 'the governing board’s approval',
};

/** The approval that the Charter gives to the Mayor. @param kind undefined means not known: the Mayor's */
export const mayorsApproval = (kind: AgencyKind | undefined): string => APPROVED_BY[kind ?? 'mayoral'];

/** The officer who buys under § 3-08, whoever's agency it is. */
export const CONTRACTING_OFFICER = 'the Contracting Officer';
