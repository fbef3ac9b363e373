import { changeItem, type Item } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { useDraft } from '../../ui/draft.ts';
import { say } from '../../ui/toast.tsx';
import { changeText } from './actions.messages.ts';
import { placeOf } from './place-of.ts';
import { priceOf } from './price-of.ts';
import { rulesOf, typedRules } from './rules-of.ts';
import { ThingFields, type TypedThing } from './thing-fields.tsx';

const UNCHANGED: Partial<TypedThing> = {};

/** Changes name, price and place of a thing. A reload midway asks again, with what was typed. */
export function ChangeThing({ thing, lookAgain }: { readonly thing: Item; readonly lookAgain: () => Promise<void> }) {
  const { itemNo } = thing;
  const { typed, forget } = useDraft(`thing ${itemNo}`, UNCHANGED);
  const isAsked = useSignal(typed.value !== UNCHANGED);
  const text = changeText();
  const { itemName, itemPrice, latitude } = thing;
  const before = { itemName, itemPrice: String(itemPrice), itemPlace: '' };
  const shown = { ...before, ...typed.value, rules: { ...typedRules(thing), ...typed.value.rules } };
  const wish = {
    itemNo,
    itemName: shown.itemName.trim(),
    itemPrice: priceOf(shown.itemPrice) ?? itemPrice,
    ...rulesOf(shown.rules),
    ...placeOf(shown.itemPlace),
  };
  const command = useCommand(
    JSON.stringify(wish),
    (call) => changeItem(market, wish, call),
    () => {
      isAsked.value = false;
      say(text.changed);
      void lookAgain();
    },
  );
  return (
    <AskFirst
      isAsked={isAsked}
      opens={text.change}
      title={text.changeTitle}
      command={command}
      does={text.save}
      onClose={forget}
    >
      <ThingFields
        typed={shown}
        isPlaced={latitude !== null}
        type={(thing) => {
          typed.value = thing;
        }}
      />
    </AskFirst>
  );
}
