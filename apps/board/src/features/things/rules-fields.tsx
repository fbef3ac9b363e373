import { LONGEST } from '../../messages/span.ts';
import { TypedField } from '../../ui/typed-field.tsx';
import { BlockedDays } from './blocked-days.tsx';
import type { TypedRules } from './rules-of.ts';
import { thingFormText } from './thing-form.messages.ts';

interface How {
  readonly min: number;
  readonly max: number;
  readonly hint?: string;
}

/** What an owner says about rentals: a price a day, the shortest and longest, days between, a deposit and what late
 * days cost of it, blocked days. */
export function RulesFields({ rules, type }: { readonly rules: TypedRules; type(rules: TypedRules): void }) {
  const text = thingFormText();
  const field = (name: 'minDays' | 'maxDays' | 'daysBetween' | 'deposit' | 'lateFee', label: string, how: How) => (
    <TypedField
      id={name}
      label={label}
      kind="number"
      {...how}
      value={rules[name]}
      type={(value) => type({ ...rules, [name]: value })}
    />
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
      {field('minDays', text.minDays, { min: 1, max: LONGEST })}
      {field('maxDays', text.maxDays, { min: 1, max: LONGEST })}
      {field('daysBetween', text.daysBetween, { min: 0, max: LONGEST })}
      {field('deposit', text.deposit, { min: 0, max: 2_147_483_647, hint: text.depositHint })}
      {field('lateFee', text.lateFee, { min: 0, max: Number(rules.deposit) || 0, hint: text.lateFeeHint })}
      <BlockedDays days={rules.blockedDays} type={(blockedDays) => type({ ...rules, blockedDays })} />
    </details>
  );
}
