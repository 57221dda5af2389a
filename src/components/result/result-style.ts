/** The style sheet of a result, which comes with the result and not with the page: a section's page has to stay light. */
import { loadStylesheet } from '../form/stylesheet.ts';
import sheet from './result-sheet.css?url';

/** @param done called when it is there, or has failed: a result's words can be read without it */
export const loadStyle = (done: () => void): void => loadStylesheet(sheet, done);
