import { Field } from './field.tsx';

/** A line of up to 100 characters that has to be typed, and may not be blank. */
export function LineField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What the browser may fill in. */
  readonly autocomplete: 'nickname' | 'off';
  readonly value: string;
  type(value: string): void;
}) {
  const { id, label, hint, autocomplete, value, type } = props;
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        class="input"
        id={id}
        aria-describedby={`${id}-hint`}
        autocomplete={autocomplete}
        required
        maxLength={100}
        pattern=".*\S.*"
        value={value}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </Field>
  );
}
