/** Today in New York, as "2026-11-21": the day a case starts with, shown in its form and editable, and the day of its papers. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' }).format();
}
