import { type ItemInfo, reserve, type Waiting } from '@gdmarket/client';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import type { Trouble } from '../../api/trouble.ts';
import type { Watched } from '../../api/watch.ts';
import { won } from '../../messages/formats.ts';
import { today } from '../../messages/market-time.ts';
import { dayAfter, lengthOf, type Span } from '../../messages/span.ts';
import { becomeGuest, guest } from '../../person/guest.ts';
import { pathOf } from '../../place.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { useDraft } from '../../ui/draft.ts';
import { say } from '../../ui/toast.tsx';
import { DaysField } from './days-field.tsx';
import { type DaysOffered, daysOffered } from './days-offered.ts';
import { NameField } from './name-field.tsx';
import { ReserveTrouble } from './reserve-trouble.tsx';
import { thingText } from './thing.messages.ts';
import { WaitingLine } from './waiting-line.tsx';
import { daysOf, WORTH_WAITING } from './waiting-words.ts';
import { isWhole, totalOf } from './wanted-days.ts';
import { WhyNotThese } from './why-not.tsx';

const NO_DAYS: Span = { from: '', to: '' };

/** Reserves a thing at the price that is shown. Guests of an open market say who they are. */
export function ReserveForm(props: {
  readonly thing: ItemInfo;
  readonly asksForName: boolean;
  /** The last day of their own rental, where they want to keep it: what they reserve begins on the next. */
  readonly after?: string | undefined;
  /** Their place among those who wait for it, where they have an account. */
  readonly waiting?: Watched<Waiting> | undefined;
  /** Called with what a try met, which may be that the thing is no longer as it was shown. */
  readonly refused: (trouble: Trouble) => void;
}) {
  const { thing, asksForName, after, waiting, refused } = props;
  const { itemNo, itemName, itemPrice, priceUnit, deposit = 0, lateFee = 0 } = thing;
  const days = useDraft(`days ${itemNo} ${after ?? ''}`, beginningOf(after, waiting?.value));
  const wanted = days.typed.value;
  const isSaid = isWhole(wanted);
  const offered = daysOffered(thing, wanted, { today: today(), after, waiting: waiting?.value });
  const total = totalOf(thing, wanted);
  const span = isSaid ? { ...wanted, ...(priceUnit === 'Day' && { total }) } : {};
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
    JSON.stringify(wanted),
  );
  useEffect(() => {
    if (command.trouble !== undefined) refused(command.trouble);
  }, [command.trouble]);
  const send = (event: Event) => {
    event.preventDefault();
    if (offered.isOffered) void command.run();
  };
  return (
    <form class="stack" onSubmit={send}>
      {asksForName && (
        <NameField
          name={typed.value.customerName}
          type={(customerName) => {
            typed.value = { customerName };
          }}
        />
      )}
      <DaysField
        thing={thing}
        days={wanted}
        after={after}
        type={(typed) => {
          days.typed.value = typed;
        }}
      />
      {offered.why !== undefined && <WhyNotThese why={offered.why} thing={thing} days={wanted} after={after} />}
      {command.trouble !== undefined && <ReserveTrouble trouble={command.trouble} />}
      {deposit > 0 && <p class="small">{text.deposit(won(deposit))}</p>}
      {lateFee > 0 && <p class="small">{text.lateFee(won(lateFee))}</p>}
      {offered.isOffered && (
        <CommandButton command={command} label={labelOf(wanted, total, offered)} look="wide" submits />
      )}
      {after === undefined && (
        <WaitingLine
          itemNo={itemNo}
          days={isSaid ? wanted : undefined}
          mayJoin={mayWait(offered, command.trouble)}
          waiting={waiting}
        />
      )}
      {after === undefined && <p class="quiet small">{text.howItGoes}</p>}
    </form>
  );
}

/** The days that the form begins with: those that follow their own rental, or those of their turn. */
function beginningOf(after: string | undefined, waiting: Waiting | undefined): Span {
  if (after !== undefined) return { from: dayAfter(after, 1), to: dayAfter(after, 1) };
  const isTurn = waiting !== undefined && waiting.keptUntil !== null;
  return (isTurn ? daysOf(waiting) : undefined) ?? NO_DAYS;
}

/** Whether to offer waiting: for what others have, or where the market says so and the thing does not say otherwise. */
function mayWait({ isWorthWaiting, why }: DaysOffered, trouble: Trouble | undefined): boolean {
  return isWorthWaiting || (why === undefined && trouble !== undefined && WORTH_WAITING.has(trouble.code));
}

function labelOf(wanted: Span, total: number, offered: DaysOffered): string {
  const text = thingText();
  if (isWhole(wanted)) return text.reserveDaysFor(lengthOf(wanted), total);
  return offered.needsDays ? text.chooseDays : text.reserveFor(total);
}
