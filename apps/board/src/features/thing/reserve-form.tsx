import { type ItemInfo, reserve } from '@gdmarket/client';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import type { Trouble } from '../../api/trouble.ts';
import { becomeGuest, guest } from '../../person/guest.ts';
import { pathOf } from '../../place.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { useDraft } from '../../ui/draft.ts';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/toast.tsx';
import { ReserveTrouble } from './reserve-trouble.tsx';
import { thingText } from './thing.messages.ts';

/** Reserves a thing at the price that is shown. Guests of an open market say who they are. */
export function ReserveForm(props: {
  readonly thing: ItemInfo;
  readonly asksForName: boolean;
  /** Called with what a try met, which may be that the thing is no longer as it was shown. */
  readonly refused: (trouble: Trouble) => void;
}) {
  const { thing, asksForName, refused } = props;
  const { itemNo, itemName, itemPrice } = thing;
  const { route } = useLocation();
  const { typed, forget } = useDraft('name', { customerName: guest.value?.customerName ?? '' });
  const text = thingText();
  const customerName = typed.value.customerName.trim();
  const command = useCommand(
    JSON.stringify({ itemNo, itemPrice, customerName }),
    (call) => reserve(market, { itemNo, itemPrice, ...(asksForName ? becomeGuest(customerName) : {}) }, call),
    ({ reservationNo }) => {
      forget();
      say(text.reserving(itemName));
      route(pathOf(`rentals/${reservationNo}`));
    },
  );
  useEffect(() => {
    if (command.trouble !== undefined) refused(command.trouble);
  }, [command.trouble]);
  const send = (event: Event) => {
    event.preventDefault();
    void command.run();
  };
  return (
    <form class="stack" onSubmit={send}>
      {asksForName && (
        <Field id="customer-name" label={text.yourName} hint={text.yourNameHint}>
          <input
            class="input"
            id="customer-name"
            aria-describedby="customer-name-hint"
            autocomplete="nickname"
            required
            maxLength={100}
            pattern=".*\S.*"
            value={typed.value.customerName}
            onInput={({ currentTarget }) => {
              typed.value = { customerName: currentTarget.value };
            }}
          />
        </Field>
      )}
      {command.trouble !== undefined && <ReserveTrouble trouble={command.trouble} />}
      <CommandButton command={command} label={text.reserveFor(itemPrice)} look="wide" submits />
      <p class="quiet small">{text.howItGoes}</p>
    </form>
  );
}
