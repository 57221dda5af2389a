/** The worked cases as the site serves them: the files of src/content/cases, in the order of the law. */
import { fileCases, type FiledCase, type WorkedCase } from '../law/worked-cases.ts';

export function workedCases(): FiledCase[] {
  const found = import.meta.glob<WorkedCase[]>('../content/cases/*.json', { eager: true, import: 'default' });
  return fileCases(Object.fromEntries(Object.entries(found).map(([path, cases]) => [path.slice(path.lastIndexOf('/') + 1), cases])));
}
