import { getReservation, type Item, type Reservation } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask, market, type Outcome } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { spanOf } from '../../messages/days.ts';
import { momentOf } from '../../messages/formats.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { bookingStageOf, comingOf } from './booking-stage.ts';
import { bookingsText } from './bookings.messages.ts';
import { TurnDown } from './turn-down.tsx';

/** So many are shown at first: each of them is read by itself. */
const AT_FIRST = 5;

/** Reservations that their owner sees, by number. */
type Known = ReadonlyMap<number, Reservation>;

interface Props {
  readonly thing: Item;
  /** Reads the thing and its rental again. */
  readonly lookAgain: () => Promise<void>;
}

/** The bookings that come after what the row of a thing is about, in the order of their days. */
export function Bookings({ thing, lookAgain }: Props) {
  const coming = comingOf(thing);
  return coming.length === 0 ? null : <Coming thing={thing} coming={coming} lookAgain={lookAgain} />;
}

function Coming({ thing, coming, lookAgain }: Props & { readonly coming: NonNullable<Item['bookings']> }) {
  const isWhole = useSignal(false);
  const shown = isWhole.value ? coming : coming.slice(0, AT_FIRST);
  const numbers = shown.map(({ reservationNo }) => reservationNo);
  const isUnderWay = (known: Known) =>
    numbers.some((no) => ['asking', 'cancelling'].includes(bookingStageOf(known.get(no))));
  const { value, trouble, again } = useWatched(
    `bookings ${numbers.join()} of ${thing.itemNo}`,
    () => readAll(numbers),
    isUnderWay,
  );
  useEffect(() => {
    // The thing says when a booking has gone.
    if (value !== undefined && isUnderWay(value)) void lookAgain();
  }, [value]);
  const lookAtAll = async () => {
    await Promise.all([again(), lookAgain()]);
  };
  const text = bookingsText();
  return (
    <section class="thing-bookings" aria-label={text.comingOf(thing.itemName)}>
      <h4>
        {text.coming} <span class="quiet">{coming.length}</span>
      </h4>
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      <ol>
        {shown.map((booking) => {
          const reservation = value?.get(booking.reservationNo);
          return (
            <li key={booking.reservationNo} class="thing-booking">
              <div>
                <p>
                  <strong>{spanOf(booking)}</strong>{' '}
                  <span class="said">{reservation?.customerName ?? text.somebody}</span>
                </p>
                <p class="quiet small">{value === undefined ? '…' : sentenceOf(reservation)}</p>
              </div>
              <TurnDown reservation={reservation} lookAgain={lookAtAll} />
            </li>
          );
        })}
      </ol>
      {shown.length < coming.length && (
        <button
          type="button"
          class="button second"
          onClick={() => {
            isWhole.value = true;
          }}
        >
          {text.more}
        </button>
      )}
    </section>
  );
}

/** How far a booking has come, and when it is paid. */
function sentenceOf(reservation: Reservation | undefined): string {
  const text = bookingsText();
  const stage = bookingStageOf(reservation);
  if (stage !== 'to-pay') return text[stage];
  const { payFrom, payBy = null } = reservation ?? {};
  if (payBy === null) return text['to-pay'];
  return payFrom === undefined ? text.payBy(momentOf(payBy)) : text.payBetween(momentOf(payFrom), momentOf(payBy));
}

/** Reads reservations, by their numbers. One that its owner does not see yet, or any more, is left out. */
async function readAll(numbers: readonly number[]): Promise<Outcome<Known>> {
  const read = await Promise.all(numbers.map((reservationNo) => ask(getReservation(market, { reservationNo }))));
  const known = new Map<number, Reservation>();
  for (const one of read) {
    if (one.trouble === undefined) known.set(one.body.reservationNo, one.body);
    else if (one.trouble.code !== 'reservation-not-found') return one;
  }
  return { status: 200, body: known };
}
