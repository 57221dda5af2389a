/** What of an opened link could not be read, each in a sentence. */
export function LinkProblems({ problems }: { problems: readonly string[] }) {
  if (!problems.length) return null;
  return (
    <div class="link-problems" role="status">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}
