/** Which value is tested: estimate and award. */
import type { Cents } from './amount.ts';

export interface Values {
  amount?: Cents | undefined;
  awardAmount?: Cents | undefined;
}

/** The value tested against limits: the higher of estimate and award (reading "which-value"). Undefined where neither is given. */
export function testedValue({ amount, awardAmount }: Values): Cents | undefined {
  return amount === undefined || (awardAmount !== undefined && awardAmount > amount) ? awardAmount : amount;
}

/** The value of the award, or the estimate while there is none. */
export function awardValue({ amount, awardAmount }: Values): Cents | undefined {
  return awardAmount ?? amount;
}
