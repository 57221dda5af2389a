/** The case on two days, side by side: what differs, and the law that changed it. */
import { fieldDate } from '../../case/field-date.ts';
import { parseDate } from '../../case/typed.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OtherLaws } from '../../papers/causes.ts';
import type * as CausesModule from '../../papers/causes.ts';
import type * as CompareModule from '../../papers/compare.ts';
import type { Varied } from '../../papers/compare.ts';
import type { Case, EventName, IsoDate, Rules } from '../../rules/index.ts';
import { QUESTIONS } from '../../case/questions.ts';
import { controlOf, FieldFrame } from '../form/FieldFrame.tsx';
import { Reload } from '../form/Reload.tsx';
import { Found } from './ComparisonTables.tsx';

interface Props {
  rules: Rules;
  input: Case;
  prefix: string;
}

interface Loaded {
  compare: (typeof CompareModule)['compare'];
  aboutCase: (typeof CompareModule)['aboutCase'];
  laws: OtherLaws;
  days: ReturnType<(typeof CausesModule)['changeDays']>;
}

/** Events whose day selects the law of some rule, in the order of a procurement. */
const SELECTING: readonly EventName[] = [
  'determination',
  'negotiations',
  'solicitation',
  'award',
  'purchaseOrder',
  'execution',
  'registration',
];

export function Compare({ rules, input, prefix }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [varied, setVaried] = useState<Varied>('asOf');
  const [typed, setTyped] = useState<readonly [string, string]>(['', fieldDate(input.asOf ?? '')]);
  const [asked, setAsked] = useState<readonly [IsoDate, IsoDate] | null>(null);
  const [errors, setErrors] = useState<readonly [string, string]>(['', '']);
  const result = useRef<HTMLDivElement>(null);

  const load = () => {
    Promise.all([
      import('../../papers/compare.ts'),
      import('../../papers/causes.ts'),
      import('../../content/authorities.json'),
      import('../../rules/earlier/register.ts'),
    ]).then(
      ([{ aboutCase, compare }, { changeDays }, { default: laws }]) => {
        setLoaded({ aboutCase, compare, laws: laws as OtherLaws, days: changeDays(laws as OtherLaws, rules) });
        setFailed(false);
      },
      () => setFailed(true),
    );
  };

  const found = useMemo(
    () => (loaded && asked ? loaded.compare(rules, input, varied, asked, loaded.laws) : null),
    [loaded, asked, input, varied],
  );
  useEffect(() => {
    if (!asked) return;
    // On a phone it is many screens long: by itself the focus would scroll to its end.
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView({ block: 'start' });
  }, [asked]);

  const read = (days: readonly [string, string]) => {
    const parsed = days.map((text) => parseDate(text));
    setErrors(parsed.map((one) => ('date' in one ? '' : one.expected)) as [string, string]);
    const [first, second] = parsed;
    setAsked(first && second && 'date' in first && 'date' in second ? [first.date, second.date] : null);
  };

  const control = (name: string): string => `${prefix}-compare-${name}`;
  const dayField = (index: 0 | 1, label: string) => (
    <FieldFrame id={control(`day-${index}`)} label={label} error={errors[index] || undefined}>
      <span class="field-input">
        <input
          {...controlOf(control(`day-${index}`), errors[index] || undefined, {})}
          type="text"
          autocomplete="off"
          value={typed[index]}
          onInput={({ currentTarget: { value } }) => setTyped(index === 0 ? [value, typed[1]] : [typed[0], value])}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            read(typed);
          }}
        />
      </span>
    </FieldFrame>
  );

  return (
    <details class="compare" onToggle={({ currentTarget }) => currentTarget.open && !loaded && load()}>
      <summary>Compare the law on two dates for this purchase</summary>
      {failed ? (
        <Reload says="The comparison could not be loaded." />
      ) : !loaded ? (
        <p role="status">Loading the dated law …</p>
      ) : (
        <>
          <div class="fields compare-fields">
            <div class="field">
              <label for={control('varied')}>Which day changes?</label>
              <select id={control('varied')} value={varied} onChange={({ currentTarget }) => setVaried(currentTarget.value as Varied)}>
                <option value="asOf">{QUESTIONS.asOf.label}</option>
                {SELECTING.map((event) => (
                  <option key={event} value={event}>
                    {QUESTIONS[`dates.${event}`].label}
                  </option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for={control('known')}>A day the law changed</label>
              <select
                id={control('known')}
                value=""
                onChange={({ currentTarget: { value } }) => {
                  if (!value) return;
                  const days = [rules.addDays(value, -1), value] as const;
                  setTyped([fieldDate(days[0]), fieldDate(days[1])]);
                  read(days);
                }}
              >
                <option value="">Choose, or enter days</option>
                {loaded.days.map(({ day, what }) => (
                  <option key={day} value={day}>
                    {rules.longDate(day)}: {what}
                  </option>
                ))}
              </select>
            </div>
            {dayField(0, 'First day')}
            {dayField(1, 'Second day')}
          </div>
          <button type="button" onClick={() => read(typed)}>
            Compare
          </button>
          <div class="compare-result" ref={result} tabIndex={-1} role="group" aria-label="Comparison" data-comparison>
            {found && loaded && asked && <Found found={found} about={loaded.aboutCase(rules, input, varied, asked)} rules={rules} />}
          </div>
        </>
      )}
    </details>
  );
}
