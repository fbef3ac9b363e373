import { Field } from '../../ui/field.tsx';
import { BlockedDays } from './blocked-days.tsx';
import type { TypedRules } from './rules-of.ts';
import { thingFormText } from './thing-form.messages.ts';

/** What an owner says about rentals: a price a day, the shortest and longest, days between, a deposit and what late
 * days cost of it, blocked days. */
export function RulesFields({ rules, type }: { readonly rules: TypedRules; type(rules: TypedRules): void }) {
  const text = thingFormText();
  const days = (name: 'minDays' | 'maxDays' | 'daysBetween', label: string) => (
    <Field id={name} label={label}>
      <input
        class="input"
        id={name}
        type="number"
        min={name === 'daysBetween' ? 0 : 1}
        max={90}
        value={rules[name]}
        onInput={({ currentTarget: { value } }) => type({ ...rules, [name]: value })}
      />
    </Field>
  );
  const money = (name: 'deposit' | 'lateFee', label: string, hint: string, most: number) => (
    <Field id={name} label={label} hint={hint}>
      <input
        class="input"
        id={name}
        aria-describedby={`${name}-hint`}
        type="number"
        min={0}
        max={most}
        value={rules[name]}
        onInput={({ currentTarget: { value } }) => type({ ...rules, [name]: value })}
      />
    </Field>
  );
  return (
    <details class="stack">
      <summary>{text.rules}</summary>
      <p class="quiet small">{text.rulesHint}</p>
      <label class="button-row">
        <input
          type="checkbox"
          id="per-day"
          checked={rules.perDay}
          onChange={({ currentTarget: { checked } }) => type({ ...rules, perDay: checked })}
        />
        {text.perDay}
      </label>
      {days('minDays', text.minDays)}
      {days('maxDays', text.maxDays)}
      {days('daysBetween', text.daysBetween)}
      {money('deposit', text.deposit, text.depositHint, 2_147_483_647)}
      {money('lateFee', text.lateFee, text.lateFeeHint, Number(rules.deposit) || 0)}
      <BlockedDays days={rules.blockedDays} type={(blockedDays) => type({ ...rules, blockedDays })} />
    </details>
  );
}
