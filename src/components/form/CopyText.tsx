/** Words ready to be copied by hand, where the browser refused to copy them. */
interface Props {
  id: string;
  label: string;
  words: string;
  /** More than one line: how many are seen. */
  rows?: number;
}

export function CopyText({ id, label, words, rows }: Props) {
  if (!words) return null;
  const shared = { id, class: 'copy-text', readOnly: true, value: words };
  return (
    <p>
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...shared} rows={rows} onFocus={(event) => event.currentTarget.select()} />
      ) : (
        <input {...shared} type="text" onFocus={(event) => event.currentTarget.select()} />
      )}
    </p>
  );
}
