import { Field } from '../../ui/field.tsx';
import { thingText } from './thing.messages.ts';

/** Asks guests of an open market who they are. */
export function NameField({ name, type }: { readonly name: string; type(name: string): void }) {
  const text = thingText();
  return (
    <Field id="customer-name" label={text.yourName} hint={text.yourNameHint}>
      <input
        class="input"
        id="customer-name"
        aria-describedby="customer-name-hint"
        autocomplete="nickname"
        required
        maxLength={100}
        pattern=".*\S.*"
        value={name}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </Field>
  );
}
