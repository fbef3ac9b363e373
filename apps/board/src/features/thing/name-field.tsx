import { LineField } from '../../ui/line-field.tsx';
import { thingText } from './thing.messages.ts';

/** Asks guests of an open market who they are. */
export function NameField({ name, type }: { readonly name: string; type(name: string): void }) {
  const text = thingText();
  return (
    <LineField
      id="customer-name"
      label={text.yourName}
      hint={text.yourNameHint}
      autocomplete="nickname"
      value={name}
      type={type}
    />
  );
}
