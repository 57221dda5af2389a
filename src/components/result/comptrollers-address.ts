/** Where the copy of an appeal goes, line by line, in the words that the law prescribes for the letter. */
import { quote } from '../../rules/index.ts';

export const COPY_TO: readonly string[] = quote(
  '3-10(l)(2)/after-1',
  'Office of the New York City Comptroller, Bureau of Contract Administration, 1 Centre Street, Room 727, New York, NY 10007, (212) 669-2323',
).words.split(/, (?=Bureau|1 Centre|New York, NY|\()/);
