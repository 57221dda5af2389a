/** The count of a last day as a picture, drawn when it is asked for. */
import { useState } from 'preact/hooks';
import type { Deadline, Rules } from '../../rules/index.ts';
import { CountPicture } from '../pictures/CountPicture.tsx';
import { loadStyle } from '../pictures/pictures-style.ts';

export function CountDetails({ deadline, title, rules }: { deadline: Deadline; title: string; rules: Rules }) {
  const [shown, setShown] = useState(false);
  const toggle = (open: boolean) => {
    if (open) loadStyle(() => setShown(true));
    else setShown(false);
  };
  return (
    <details class="finding-more count-details" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        The count, day by day<span class="visually-hidden">: {title}</span>
      </summary>
      {shown && <CountPicture rules={rules} deadline={deadline} title="The count" />}
    </details>
  );
}
