/** Sentences as a result shows them: no line ends inside the number of a section. */
import type { ComponentChildren } from 'preact';

const CITATION = /(§§? ?\d+-\d+|\b[1-4]-\d\d\b)/;

/** A sentence whose section numbers each stand in one line: between the parts of a long citation a line may end. */
export const unbroken = (text: string): ComponentChildren =>
  text.split(CITATION).map((part, at) => (at % 2 ? <span class="unbroken">{part}</span> : part));
