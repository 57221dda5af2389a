/** A day to choose beside the list of texts: which of them was in effect on it. Without this script the list stands alone. */
interface Day {
  from: string;
  says: string;
  path: string;
}

const place = document.querySelector<HTMLElement>('[data-texts]');
if (place) {
  const texts = JSON.parse(place.dataset['texts'] ?? '[]') as Day[];
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
    link.href = text?.path ?? place.dataset['changes'] ?? '';
    link.textContent = text ? `Read the text in effect since ${text.says}` : 'What changed, and when';
    answer.replaceChildren(...(day ? [text ? '' : 'We don’t have the rule text for this date. ', link] : []));
  });
  place.querySelector('summary')?.after(label, answer);
}

export {};
