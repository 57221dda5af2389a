/** The calculators, as search and menus name them. A new calculator is one more entry. */
export interface Calculator {
  /** The last part of its address: `/calculators/<name>/`. */
  name: string;
  title: string;
  /** What it answers, in one sentence. */
  says: string;
}

export const CALCULATORS: Calculator[] = [
  {
    name: 'method',
    title: 'Which method may we use?',
    says: 'A calculator: from the amount, the category and the vendor to the methods of §§ 3-05 to 3-11 that are open, with limits and duties.',
  },
];
