/** Colours as six hexadecimal digits, and how far two stand apart. */

/** Six lower-case hexadecimal digits, without "#". */
export type Colour = string & { readonly colour: unique symbol };

/** "#1A4B84", "1a4b84" → a colour; null for anything else: short forms, names, transparency. */
export function readColour(text: string): Colour | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : (digits.toLowerCase() as Colour);
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, 1 to 21, in any order: WCAG 2.2. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
