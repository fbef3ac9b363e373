import { Field } from './field.tsx';

/** A field for a number or a day, as text: what is empty says nothing. `type` is called at each change. */
export function TypedField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'number' | 'date';
  readonly min?: number | string;
  readonly max?: number | string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly value: string;
  readonly type: (typed: string) => void;
}) {
  const { id, label, hint, kind, type, ...input } = props;
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        class="input"
        id={id}
        type={kind}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        {...input}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </Field>
  );
}
