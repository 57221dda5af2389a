/** A case was opened over answers that are not its own: the reader chooses, and nothing is mixed before. */
interface Props {
  /** What stands there that the case does not say. */
  others: readonly string[];
  onUse: () => void;
  onKeep: () => void;
}

export function OtherCase({ others, onUse, onKeep }: Props) {
  return (
    <div class="other-case" role="status">
      <p>
        <strong>Not from the case you opened:</strong> {others.join(', ')}. So far, nothing was filled in from this case.
      </p>
      <div class="actions">
        <button type="button" onClick={onUse}>
          Use this case’s answers
        </button>
        <button type="button" onClick={onKeep}>
          Keep mine
        </button>
      </div>
    </div>
  );
}
