import { type ItemInfo, reserve } from '@gdmarket/client';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import type { Trouble } from '../../api/trouble.ts';
import { won } from '../../messages/formats.ts';
import { dayAfter, lengthOf, type Span } from '../../messages/span.ts';
import { becomeGuest, guest } from '../../person/guest.ts';
import { pathOf } from '../../place.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { useDraft } from '../../ui/draft.ts';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/toast.tsx';
import { DaysField } from './days-field.tsx';
import { ReserveTrouble } from './reserve-trouble.tsx';
import { thingText } from './thing.messages.ts';
import { areTaken, isWhole, needsDays, totalOf } from './wanted-days.ts';

const NO_DAYS: Span = { from: '', to: '' };

/** Reserves a thing at the price that is shown. Guests of an open market say who they are. */
export function ReserveForm(props: {
  readonly thing: ItemInfo;
  readonly asksForName: boolean;
  /** The last day of their own rental, where they want to keep it: what they reserve begins on the next. */
  readonly after?: string | undefined;
  /** Called with what a try met, which may be that the thing is no longer as it was shown, and the days that were wanted. */
  readonly refused: (trouble: Trouble, days: Span | undefined) => void;
}) {
  const { thing, asksForName, after, refused } = props;
  const { itemNo, itemName, itemPrice, priceUnit, deposit = 0, lateFee = 0 } = thing;
  const first = after && dayAfter(after, 1);
  const days = useDraft(`days ${itemNo} ${after ?? ''}`, first ? { from: first, to: first } : NO_DAYS);
  const wanted = days.typed.value;
  const total = totalOf(thing, wanted);
  const span = isWhole(wanted) ? { ...wanted, ...(priceUnit === 'Day' && { total }) } : {};
  const agreed = { itemPrice, deposit, lateFee, ...span };
  const { route } = useLocation();
  const { typed, forget } = useDraft('name', { customerName: guest.value?.customerName ?? '' });
  const text = thingText();
  const customerName = typed.value.customerName.trim();
  const command = useCommand(
    JSON.stringify({ itemNo, ...agreed, customerName }),
    (call) => reserve(market, { itemNo, ...agreed, ...(asksForName ? becomeGuest(customerName) : {}) }, call),
    ({ reservationNo }) => {
      forget();
      days.forget();
      say(text.reserving(itemName));
      route(pathOf(`rentals/${reservationNo}`));
    },
  );
  useEffect(() => {
    if (command.trouble !== undefined) refused(command.trouble, isWhole(wanted) ? wanted : undefined);
  }, [command.trouble]);
  const labelOf = () => {
    if (isWhole(wanted)) return text.reserveDaysFor(lengthOf(wanted), total);
    return needsDays(thing) ? text.chooseDays : text.reserveFor(total);
  };
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
      <DaysField
        thing={thing}
        days={wanted}
        after={after}
        type={(typed) => {
          days.typed.value = typed;
        }}
      />
      {isWhole(wanted) && areTaken(thing, wanted, after) && <p class="note calm">{text.daysTaken}</p>}
      {command.trouble !== undefined && <ReserveTrouble trouble={command.trouble} />}
      {deposit > 0 && <p class="small">{text.deposit(won(deposit))}</p>}
      {lateFee > 0 && <p class="small">{text.lateFee(won(lateFee))}</p>}
      <CommandButton command={command} label={labelOf()} look="wide" submits />
      <p class="quiet small">{text.howItGoes}</p>
    </form>
  );
}
