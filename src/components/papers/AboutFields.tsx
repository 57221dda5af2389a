/** What the case is called and whose it is: for the memo's head, the calendar's titles and the drafts. Kept out of the link unless asked. */
import { ABOUT_WORDS, LONGEST_ABOUT, longNames, TYPED_NAMES, type About } from '../../case/about.ts';

interface Props {
  about: About;
  shared: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  onInput: (name: keyof typeof ABOUT_WORDS, text: string) => void;
  onShare: (shared: boolean) => void;
}

const HINTS: Partial<Record<keyof About, string>> = { description: 'Such as: 40 laptops for the Bronx office.' };

export function AboutFields({ about, shared, open, onOpen, onInput, onShare }: Props) {
  const long = longNames(about);
  return (
    <details class="about-case" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>Label this procurement: agency, PIN (the City’s number for it), vendor, description</summary>
      <p class="take-away-note">These go on the memo and into the titles of calendar entries. Check the box below to fill in drafts too.</p>
      <div class="about-fields">
        {TYPED_NAMES.map((name) => (
          <div key={name}>
            <label for={`about-${name}`}>{ABOUT_WORDS[name]}</label>
            <input
              id={`about-${name}`}
              type="text"
              autocomplete="off"
              maxLength={LONGEST_ABOUT}
              value={about[name] ?? ''}
              aria-describedby={HINTS[name] ? `about-${name}-hint` : undefined}
              onInput={(event) => onInput(name, event.currentTarget.value)}
              // It stands in the calculator's form: Enter would work the case out anew.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
            {HINTS[name] && (
              <span class="field-hint" id={`about-${name}-hint`}>
                {HINTS[name]}
              </span>
            )}
          </div>
        ))}
      </div>
      <label class="about-share">
        <input type="checkbox" checked={shared} onChange={(event) => onShare(event.currentTarget.checked)} />
        Also put these in the link and in drafts that open from here. Anyone with the link can read them.
      </label>
      <div role="status">
        {shared && long.length > 0 && (
          <p class="about-long">
            These are too long for a link, so links and drafts go without them. Shorten first:{' '}
            {long.map((name) => ABOUT_WORDS[name]).join(', ')}. Letters outside English take more room.
          </p>
        )}
      </div>
    </details>
  );
}
