import { deleteItem, type Item } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { say } from '../../ui/toast.tsx';
import { changeText } from './actions.messages.ts';
import { remember } from './remembered.ts';
import { withoutSeen } from './seen.ts';

/** Takes a thing off the market, after a question. */
export function DeleteThing({ thing, lookAgain }: { readonly thing: Item; readonly lookAgain: () => Promise<void> }) {
  const { itemNo, itemName } = thing;
  const isAsked = useSignal(false);
  const text = changeText();
  const command = useCommand(
    JSON.stringify({ itemNo }),
    (call) => deleteItem(market, { itemNo }, call),
    () => {
      isAsked.value = false;
      remember((seen) => withoutSeen(seen, itemNo));
      say(text.deleted(itemName));
      void lookAgain();
    },
  );
  return (
    <AskFirst
      isAsked={isAsked}
      opens={text.delete}
      title={text.deleteTitle(itemName)}
      command={command}
      does={text.delete}
    >
      <p>{text.deleteSays}</p>
    </AskFirst>
  );
}
