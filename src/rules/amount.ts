/** Money: integer cents inside, plain dollars outside. */

/** An amount of US dollars in integer cents. */
export type Cents = number;

/** The largest amount taken: ten billion dollars, more than any one contract of the City. */
export const LARGEST: Cents = 1_000_000_000_000;

/** Cents → the case's form: "36500.00". */
export function toDollars(cents: Cents): string {
  const whole = Math.floor(cents / 100);
  return `${whole}.${String(cents - whole * 100).padStart(2, '0')}`;
}

/** The case's form → cents. @param dollars as toDollars writes it, or without cents: "36500" */
export function fromDollars(dollars: string): Cents {
  const point = dollars.indexOf('.');
  return point < 0 ? Number(dollars) * 100 : Number(dollars.slice(0, point)) * 100 + Number(dollars.slice(point + 1).padEnd(2, '0'));
}

/** Cents → "$36,500" or "$36,500.01", as a statute prints it. */
export function formatAmount(cents: Cents): string {
  const whole = Math.floor(Math.abs(cents) / 100);
  const fraction = Math.abs(cents) - whole * 100;
  let rest = whole;
  let grouped = '';
  for (; rest >= 1000; rest = Math.floor(rest / 1000)) grouped = `,${String(1000 + (rest % 1000)).slice(1)}${grouped}`;
  return `${cents < 0 ? '−' : ''}$${rest}${grouped}${fraction ? `.${String(100 + fraction).slice(1)}` : ''}`;
}
