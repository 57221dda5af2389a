/** What next: the next three acts, with who and by when, the overdue ones first. */
import type { ComponentChildren } from 'preact';
import type { Act, Reader } from '../../answer/index.ts';
import { DRAFT_OF } from '../../papers/draft-names.ts';
import { goTo } from '../form/page.ts';
import { address } from '../../site/address.ts';
import { Cites } from './Cites.tsx';
import { capital } from './Finding.tsx';
import { ReadingNote } from './Reasons.tsx';
import { saysUnder, whenOf } from './acts-words.ts';
import * as rules from '../../rules/index.ts';
import { longDate, type FindingId, type ReadingId } from '../../rules/index.ts';
import { unbroken } from './unbroken.tsx';

interface Props {
  acts: readonly Act[];
  /** The case as an address has it: with it, a paper that an act asks for is one step away. */
  fragment: string;
  prefix: string;
  title: string;
  /** Said where nothing is left to do. */
  none: ComponentChildren;
  /** Whether the page lists all of them under the result; without it they stand in the answer. */
  isListed?: boolean;
  /** The condition that most of what the method asks has: an act tells its own where it is another. */
  condition?: string | undefined;
  /** Whose page it is. */
  reader?: Reader;
  /** Open questions that the answer tells already. */
  told?: ReadonlySet<ReadingId>;
  /** Where an act sends something, to stand under it: then that act is shown. */
  address?: { of: FindingId; is: ComponentChildren } | undefined;
}

const SHOWN = 3;

/** The acts that stand open: the next three, all that are overdue, and those up to the one with an address. */
const actsShown = (acts: readonly Act[], upTo: string | undefined): readonly Act[] =>
  acts.slice(0, Math.max(SHOWN, acts.filter(({ isOverdue }) => isOverdue).length, acts.findIndex(({ key }) => key === upTo) + 1));

/** Opens every group of the requirements, and goes to their heading. @param heading its id */
function seeAll(heading: string): void {
  for (const group of document.querySelectorAll<HTMLDetailsElement>(`[aria-labelledby="${heading}"] .duty-group`)) group.open = true;
  goTo(heading);
}

export function NextActs({ acts, fragment, prefix, title, none, isListed = true, condition, told, reader, address: sentTo }: Props) {
  const shown = actsShown(acts, sentTo?.of);
  return (
    <section class="next" aria-labelledby={`${prefix}-next`}>
      <h2 id={`${prefix}-next`}>{title}</h2>
      {shown.length === 0 && <p>{none}</p>}
      <ol class="acts">
        {shown.map((act) => (
          <ActItem key={act.key} act={act} fragment={fragment} condition={condition} told={told} reader={reader}>
            {act.key === sentTo?.of && sentTo.is}
          </ActItem>
        ))}
      </ol>
      {acts.length > shown.length && (
        <p class="next-more">
          {acts.length - shown.length} more {acts.length - shown.length === 1 ? 'step follows' : 'steps follow'}
          {isListed ? '.' : ', in the answer above.'}{' '}
          {isListed && (
            <button type="button" class="as-link" onClick={() => seeAll(`${prefix}-duties`)}>
              See all requirements: steps, terms and records
            </button>
          )}
        </p>
      )}
    </section>
  );
}

interface ItemProps {
  act: Act;
  fragment: string;
  condition: string | undefined;
  told: ReadonlySet<ReadingId> | undefined;
  reader: Reader | undefined;
  children?: ComponentChildren;
}

function ActItem({ act, fragment, condition, told, reader, children }: ItemProps) {
  const { key, says, who, because, readings, isOverdue, follows, finding } = act;
  // What is only to be dated needs no paper, and no reading of how it would be counted.
  const draft = finding && !act.isAsked && DRAFT_OF[finding.id];
  const isSaid = act.day && !isOverdue && says.join(' ').includes(longDate(act.day.date));
  const when = act.day && !isSaid ? whenOf(act).replace(/\.$/, '') : '';
  return (
    <li class={isOverdue ? 'act overdue' : 'act'} data-act={key}>
      <p class="act-says">
        {isOverdue && <strong>Overdue: </strong>}
        {unbroken(saysUnder(act, condition))}
      </p>
      <p class="act-who">
        {who && <span>{capital(who)}</span>}
        {when && <strong>{when}</strong>}
        <Cites because={because} />
      </p>
      {children}
      {follows && (
        <p>
          <strong>If you miss it:</strong> {follows}
        </p>
      )}
      {draft && (
        <p class="act-draft">
          <a href={address(`/drafts/${draft}/#${fragment}`)}>
            Draft this document<span class="visually-hidden">: {says[0]}</span>
          </a>
        </p>
      )}
      {readings
        .filter((id) => !act.isAsked && !told?.has(id))
        .map((id) => (
          <ReadingNote key={id} id={id} rules={rules} reader={reader} />
        ))}
    </li>
  );
}
