/** "Posted on the City’s website … simultaneously with its publication": §§ 3-05(c)(1)(i), 3-07(h)(1)(i) and 3-11(e)(1) share the words. */
import { longDate, type IsoDate } from './calendar.ts';
import type { Path } from './case.ts';
import type { Answer } from './finding.ts';
import { noEditionOn, type Said } from './publication.ts';

/**
 * Why a notice that went up online only later is no notice: one that is given again appears and is posted on one day. Undefined
 * where nothing speaks against it. Every rule that judges such a notice asks this after its edition.
 */
export function postedLater(notice: IsoDate | undefined, posted: IsoDate | undefined): Said | undefined {
  if (!notice || !posted || posted <= notice) return undefined;
  return {
    says: `The posting of ${longDate(posted)} came after the publication of ${longDate(notice)}: not simultaneously, so publish and post again.`,
  };
}

/**
 * Whether a notice was posted online on the day it was published.
 * @param duty what is asked where no day is told
 * @param noticePath under which date of the case the notice stands
 */
export function postedOnline(duty: Answer, noticePath: Path, notice: IsoDate | undefined, posted: IsoDate | undefined): Answer {
  if (!posted) return notice ? { ...duty, lacks: ['dates.onlinePosting'] } : duty;
  if (!notice) return { ...duty, lacks: [noticePath] };
  const told = { ...duty, readings: ['simultaneously'] } as const;
  const none = noEditionOn(noticePath === 'dates.solicitation' ? 'solicitation' : 'intentNotice', notice);
  if (none) return { ...told, ...none };
  if (posted === notice) return { ...duty, says: `The notice was posted online on ${longDate(posted)}, the day of its publication.` };
  if (posted < notice)
    return {
      ...told,
      says: `Show that the notice still stood online on ${longDate(notice)}: it was posted on ${longDate(posted)}, before its publication.`,
    };
  return { ...told, ...postedLater(notice, posted), clash: [noticePath, 'dates.onlinePosting'] };
}
