/** Sentences as a result shows them: no line ends inside a citation. */
import type { ComponentChildren } from 'preact';

const CITATION = /(§§? ?\d+-\d+(?:\([A-Za-z\d]+\))*)/;

/** A sentence whose citations each stand in one line. */
export const unbroken = (text: string): ComponentChildren =>
  text.split(CITATION).map((part, at) => (at % 2 ? <span class="unbroken">{part}</span> : part));
