import { won } from '../../messages/formats.ts';
import { Field } from '../../ui/field.tsx';
import { priceOf } from './price-of.ts';
import { thingFormText } from './thing-form.messages.ts';

/** A thing as somebody types it. */
export interface TypedThing {
  readonly itemName: string;
  readonly itemPrice: string;
}

/** Name and price of a thing. */
export function ThingFields({ typed, type }: { readonly typed: TypedThing; type(typed: TypedThing): void }) {
  const text = thingFormText();
  const { itemName, itemPrice } = typed;
  const price = priceOf(itemPrice);
  return (
    <>
      <Field id="item-name" label={text.name} hint={text.nameHint}>
        <input
          class="input"
          id="item-name"
          aria-describedby="item-name-hint"
          autocomplete="off"
          required
          maxLength={100}
          pattern=".*\S.*"
          value={itemName}
          onInput={({ currentTarget }) => type({ itemName: currentTarget.value, itemPrice })}
        />
      </Field>
      <Field id="item-price" label={text.price} hint={price === undefined ? text.priceHint : text.priceIs(won(price))}>
        <input
          class="input"
          id="item-price"
          aria-describedby="item-price-hint"
          autocomplete="off"
          inputMode="numeric"
          required
          value={itemPrice}
          onInput={({ currentTarget }) => {
            const wrong = currentTarget.value.trim() !== '' && priceOf(currentTarget.value) === undefined;
            currentTarget.setCustomValidity(wrong ? text.priceHint : '');
            type({ itemName, itemPrice: currentTarget.value });
          }}
        />
      </Field>
    </>
  );
}
