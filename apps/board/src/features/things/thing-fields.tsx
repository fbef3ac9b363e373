import { won } from '../../messages/formats.ts';
import { Field } from '../../ui/field.tsx';
import { LineField } from '../../ui/line-field.tsx';
import { PlaceField } from './place-field.tsx';
import { priceOf } from './price-of.ts';
import { RulesFields } from './rules-fields.tsx';
import type { TypedRules } from './rules-of.ts';
import { thingFormText } from './thing-form.messages.ts';

/** A thing as somebody types it. */
export interface TypedThing {
  readonly itemName: string;
  readonly itemPrice: string;
  /** Where it is, as `place-of.ts` reads it. */
  readonly itemPlace: string;
  readonly rules: TypedRules;
}

/** Name, price, rules for days and place of a thing. `isPlaced`: whether it has a place by now. */
export function ThingFields({
  typed,
  type,
  isPlaced,
}: {
  readonly typed: TypedThing;
  type(typed: TypedThing): void;
  readonly isPlaced: boolean;
}) {
  const text = thingFormText();
  const { itemName, itemPrice, itemPlace, rules } = typed;
  const price = priceOf(itemPrice);
  const says = rules.perDay ? text.priceOfDayIs : text.priceIs;
  return (
    <>
      <LineField
        id="item-name"
        label={text.name}
        hint={text.nameHint}
        autocomplete="off"
        value={itemName}
        type={(name) => type({ ...typed, itemName: name })}
      />
      <Field
        id="item-price"
        label={rules.perDay ? text.priceOfDay : text.price}
        hint={price === undefined ? text.priceHint : says(won(price))}
      >
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
            type({ ...typed, itemPrice: currentTarget.value });
          }}
        />
      </Field>
      <RulesFields rules={rules} type={(said) => type({ ...typed, rules: said })} />
      <PlaceField place={itemPlace} isPlaced={isPlaced} type={(place) => type({ ...typed, itemPlace: place })} />
    </>
  );
}
