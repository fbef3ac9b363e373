import { changeItem, type Item } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { useDraft } from '../../ui/draft.ts';
import { say } from '../../ui/toast.tsx';
import { changeText } from './actions.messages.ts';
import { priceOf } from './price-of.ts';
import { ThingFields, type TypedThing } from './thing-fields.tsx';

const UNCHANGED: Partial<TypedThing> = {};

/** Changes name and price of a thing. A reload midway asks again, with what was typed. */
export function ChangeThing({ thing, lookAgain }: { readonly thing: Item; readonly lookAgain: () => Promise<void> }) {
  const { itemNo } = thing;
  const { typed, forget } = useDraft(`thing ${itemNo}`, UNCHANGED);
  const isAsked = useSignal(typed.value !== UNCHANGED);
  const text = changeText();
  const shown = { itemName: thing.itemName, itemPrice: String(thing.itemPrice), ...typed.value };
  const wish = { itemNo, itemName: shown.itemName.trim(), itemPrice: priceOf(shown.itemPrice) ?? thing.itemPrice };
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
        type={(thing) => {
          typed.value = thing;
        }}
      />
    </AskFirst>
  );
}
