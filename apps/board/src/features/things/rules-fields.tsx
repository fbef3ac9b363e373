import { Field } from '../../ui/field.tsx';
import { BlockedDays } from './blocked-days.tsx';
import type { TypedRules } from './rules-of.ts';
import { thingFormText } from './thing-form.messages.ts';

/** What an owner says about rentals: a price a day, the shortest and longest, days between, a deposit, blocked days. */
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
      <Field id="deposit" label={text.deposit} hint={text.depositHint}>
        <input
          class="input"
          id="deposit"
          aria-describedby="deposit-hint"
          type="number"
          min={0}
          max={2_147_483_647}
          value={rules.deposit}
          onInput={({ currentTarget: { value } }) => type({ ...rules, deposit: value })}
        />
      </Field>
      <BlockedDays days={rules.blockedDays} type={(blockedDays) => type({ ...rules, blockedDays })} />
    </details>
  );
}
