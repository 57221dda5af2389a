/** The style sheet of the search box, which comes with the box and not with the page. */
import sheet from './box.css?url';

/** @param done called when it has come, or failed */
export function loadStyle(done: () => void): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  link.addEventListener('load', done);
  link.addEventListener('error', done);
  document.head.append(link);
}
