import { changeItem, type Item, type Reservation } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { dayOf } from '../../messages/days.ts';
import { today } from '../../messages/market-time.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { say } from '../../ui/toast.tsx';
import { sentenceFor } from '../../ui/trouble-sentence.ts';
import { extendText } from './actions.messages.ts';
import { extendedFor } from './offered.ts';

interface Props {
  readonly thing: Item;
  readonly reservation: Reservation | undefined;
  /** The reservation by which its renter wants to keep what is lent. */
  readonly extension: Reservation | undefined;
  /** Reads the thing and its rental again. */
  readonly lookAgain: () => Promise<void>;
}

/**
 * Lets a renter keep a thing: it comes back on paper, and is handed over for the days that follow. The two are requests of
 * their own, so the second may fail: then the thing is with its owner, as far as the market knows, and can be handed over.
 */
export function Extend({ thing: { itemNo, itemName, reservationNo }, reservation, extension, lookAgain }: Props) {
  const isBack = useSignal(false);
  const wanted = extendedFor(reservation, extension, today());
  const text = extendText();
  const command = useCommand(
    JSON.stringify({ itemNo, wanted }),
    async (call) => {
      isBack.value = false;
      const back = { itemNo, rentalStatus: 'Returned', ...(reservationNo && { reservationNo }) } as const;
      const returned = await changeItem(market, back, call);
      if (returned.status !== 200) return returned;
      isBack.value = true;
      return changeItem(market, { itemNo, rentalStatus: 'Renting', reservationNo: wanted?.reservationNo ?? 0 }, call);
    },
    () => say(text.extended(itemName)),
  );
  const run = async () => {
    await command.run();
    await lookAgain();
  };
  const { trouble } = command;
  return (
    <>
      {trouble !== undefined && (
        <div class="note wrong" role="alert">
          <p>{sentenceFor(trouble)}</p>
          {isBack.value && <p>{text.onlyBack}</p>}
        </div>
      )}
      {wanted !== undefined && (
        <CommandButton command={{ ...command, run }} label={text.extend(dayOf(wanted.to))} look="second" />
      )}
    </>
  );
}
