/** A day to choose beside the list of texts: which of them was in effect on it. Without this script the list stands alone. */
interface Known {
  from: string;
  until: string;
  path: string;
}
interface Day {
  from: string;
  says: string;
  path: string;
}

const place = document.querySelector<HTMLElement>('[data-texts]');
if (place) {
  const texts = JSON.parse(place.dataset['texts'] ?? '[]') as Day[];
  const known = JSON.parse(place.dataset['known'] ?? '[]') as Known[];
  const label = document.createElement('label');
  const field = document.createElement('input');
  const answer = document.createElement('p');
  const link = document.createElement('a');
  field.type = 'date';
  label.append('Date ', field);
  answer.setAttribute('role', 'status');
  field.addEventListener('input', () => {
    const day = field.value;
    const text = texts.findLast(({ from }) => from <= day);
    const period = known.find(({ from, until }) => from <= day && day <= until);
    link.href = text?.path ?? period?.path ?? place.dataset['changes'] ?? '';
    link.textContent = text
      ? `Read the text in effect since ${text.says}`
      : period
        ? 'What we know of it, in our words'
        : 'What changed, and when';
    answer.replaceChildren(...(day ? [text ? '' : 'We don’t have the rule text for this date. ', link] : []));
  });
  place.querySelector('summary')?.after(label, answer);
}

export {};
