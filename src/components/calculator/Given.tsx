/** The answers in one line, once they are worked out; the line opens the form again. */
export function Given({ onChange, line: { said, more } }: { onChange: () => void; line: { said: string[]; more: number } }) {
  const all = more > 0 ? [...said, `${more} more ${more === 1 ? 'answer' : 'answers'}`] : said;
  return (
    <p class="given">
      <span>
        {all.map((words, index) => (
          <span class="given-part" key={words}>
            {words}
            {index < all.length - 1 && ' · '}
          </span>
        ))}
      </span>
      <button type="button" class="as-link" aria-expanded="false" onClick={onChange}>
        Change<span class="visually-hidden"> these answers</span>
      </button>
    </p>
  );
}
