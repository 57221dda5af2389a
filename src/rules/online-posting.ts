/** "Posted on the City’s website … simultaneously with its publication": §§ 3-05(c)(1)(i), 3-07(h)(1)(i) and 3-11(e)(1) share the words. */
import { longDate, type IsoDate } from './calendar.ts';
import type { Path } from './case.ts';
import type { Answer } from './finding.ts';

/**
 * Whether a notice was posted online on the day it was published.
 * @param duty what is asked where no day is told
 * @param noticePath under which date of the case the notice stands
 */
export function postedOnline(duty: Answer, noticePath: Path, notice: IsoDate | undefined, posted: IsoDate | undefined): Answer {
  if (!posted) return notice ? { ...duty, lacks: ['dates.onlinePosting'] } : duty;
  if (!notice) return { ...duty, lacks: [noticePath] };
  const told = { ...duty, readings: ['simultaneously'] } as const;
  if (posted === notice) return { ...duty, says: `The notice was posted online on ${longDate(posted)}, the day of its publication.` };
  if (posted < notice)
    return {
      ...told,
      says: `Show that the notice still stood online on ${longDate(notice)}: it was posted on ${longDate(posted)}, before its publication.`,
    };
  return {
    ...told,
    says: `The posting of ${longDate(posted)} came after the publication of ${longDate(notice)}: not simultaneously, so publish and post again.`,
    clash: [noticePath, 'dates.onlinePosting'],
  };
}
