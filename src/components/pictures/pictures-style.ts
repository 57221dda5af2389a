/** The style sheet of the pictures, which comes with the first of them and not with the page: a section's page has to stay light. */
import sheet from './pictures.css?url';

let link: HTMLLinkElement | undefined;
let come = false;

/** @param done called when it is there, or has failed: a picture's words can be read without it */
export function loadStyle(done: () => void): void {
  if (come) {
    done();
    return;
  }
  if (!link) {
    link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    document.head.append(link);
  }
  for (const end of ['load', 'error'])
    link.addEventListener(end, () => {
      come = true;
      done();
    });
}
