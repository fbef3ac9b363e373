import { Field } from './field.tsx';

/** Why somebody ends another's reservation: a line that the other reads. It may not be blank. */
export function ReasonField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly type: (reason: string) => void;
}) {
  const { label, hint, value, type } = props;
  return (
    <Field id="reason" label={label} hint={hint}>
      <input
        class="input"
        id="reason"
        aria-describedby="reason-hint"
        autocomplete="off"
        required
        maxLength={100}
        pattern=".*\S.*"
        value={value}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </Field>
  );
}
