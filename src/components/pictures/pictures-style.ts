/** The style sheet of the pictures, which comes with the first of them and not with the page: a section's page has to stay light. */
import { loadStylesheet } from '../form/stylesheet.ts';
import sheet from './pictures.css?url';

/** @param done called when it is there, or has failed: a picture's words can be read without it */
export const loadStyle = (done: () => void): void => loadStylesheet(sheet, done);
