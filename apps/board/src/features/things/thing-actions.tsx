import { changeItem, type Item, type Reservation } from '@gdmarket/client';
import { market } from '../../api/ask.ts';
import { type Command, useCommand } from '../../api/command.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { say } from '../../ui/toast.tsx';
import { handOverText } from './actions.messages.ts';
import { ChangeThing } from './change-thing.tsx';
import { DeleteThing } from './delete-thing.tsx';
import { Extend } from './extend.tsx';
import { HandOverTrouble } from './hand-over-trouble.tsx';
import { offeredFor } from './offered.ts';
import { TurnDown } from './turn-down.tsx';

interface Props {
  readonly thing: Item;
  readonly reservation: Reservation | undefined;
  /** The reservation by which its renter wants to keep what is lent. */
  readonly extension: Reservation | undefined;
  /** The rental of which there may be pictures. */
  readonly rentalNo: number | undefined;
  /** Whether it can be handed over, as far as is known of its payment. */
  readonly mayLend: boolean;
  /** Reads the thing and its rental again. */
  readonly lookAgain: () => Promise<void>;
}

/** What can be done next with a thing: what the market offers, and what came of trying. */
export function ThingActions({ thing, reservation, extension, rentalNo, mayLend, lookAgain }: Props) {
  const { itemNo } = thing;
  const text = handOverText();
  const offered = offeredFor(thing);
  const lend = useHandOver(thing, 'Renting', text.lent, lookAgain);
  const takeBack = useHandOver(thing, 'Returned', text.returned, lookAgain);
  const last = offered.return ? takeBack.trouble : lend.trouble;
  const isPast = last?.code === 'not-paid' && reservation?.paymentStatus === 'Paid';
  const trouble = isPast ? undefined : last;
  return (
    <>
      {trouble !== undefined && <HandOverTrouble trouble={trouble} payBy={reservation?.payBy ?? null} />}
      <div class="thing-actions button-row">
        {offered.delete && <DeleteThing key={`delete ${itemNo}`} thing={thing} lookAgain={lookAgain} />}
        {offered.change && (
          <a class="button plain" href={`mine/${itemNo}/pictures`}>
            {text.pictures}
          </a>
        )}
        {offered.change && <ChangeThing key={`change ${itemNo}`} thing={thing} lookAgain={lookAgain} />}
        {rentalNo !== undefined && (
          <a class="button plain" href={`rentals/${rentalNo}/pictures`}>
            {text.condition}
          </a>
        )}
        <TurnDown reservation={reservation} lookAgain={lookAgain} />
        {offered.lend && mayLend && <CommandButton command={lend} label={text.lend} />}
        <Extend thing={thing} reservation={reservation} extension={extension} lookAgain={lookAgain} />
        {offered.return && <CommandButton command={takeBack} label={text.return} />}
      </div>
    </>
  );
}

/** Hands a thing over, or takes it back. Lending twice captures the payment once: both may be tried again. */
function useHandOver(
  { itemNo, itemName, reservationNo }: Item,
  rentalStatus: 'Renting' | 'Returned',
  done: (name: string) => string,
  lookAgain: () => Promise<void>,
): Command {
  const wish = { itemNo, rentalStatus, ...(reservationNo === null ? {} : { reservationNo }) };
  const command = useCommand(
    JSON.stringify(wish),
    (call) => changeItem(market, wish, call),
    () => say(done(itemName)),
  );
  return {
    ...command,
    run: async () => {
      await command.run();
      await lookAgain();
    },
  };
}
