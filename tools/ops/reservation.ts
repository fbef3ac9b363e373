import type { HistoryEntry } from '#functions/operations/domain/history-entry.ts';
import { type Reservation, rejectionReasonOf } from '#functions/reservation/domain/reservation.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import { inWords } from './perform.ts';
import { historyOf, type Rental, readRental, type Stored } from './rental.ts';
import { numberTyped, type Verb } from './verb.ts';

/** Shows everything about one rental on one page, with what to do next. Changes nothing. */
export const reservation: Verb = {
  operands: 'NUMBER',
  example: '42',
  options: [],
  read([typed, ...more]) {
    const reservationNo = numberTyped('A reservation', typed);
    if (more.length > 0) throw new Error('Say one reservation.');
    return async (on) => {
      const events = await historyOf(on, `reservation/${reservationNo}`);
      const itemNo = Number(events.find(({ facts }) => facts.itemNo !== undefined)?.facts.itemNo);
      const rental = await readRental(on, reservationNo, Number.isNaN(itemNo) ? undefined : itemNo);
      for (const line of pageOf(rental, events, on.option)) on.write(line);
      return rental.itemNo === undefined && events.length === 0 ? 1 : 0;
    };
  },
};

/** The page. `option`: what a shown command needs to reach the same stage. It has numbers and no names. */
export function pageOf(rental: Rental, events: readonly HistoryEntry[], option: string): readonly string[] {
  const { reservationNo, itemNo } = rental;
  if (itemNo === undefined && events.length === 0) return [`Nobody knows a reservation ${reservationNo}.`];
  return [
    `Reservation ${reservationNo} of item ${itemNo ?? '(unknown)'}`,
    '',
    ...rows(rental),
    '',
    'Events:',
    ...(events.length === 0 ? ['  none is kept'] : events.map(eventLine)),
    '',
    ...adviceOn(rental, option),
  ];
}

function rows({ itemNo, reservation, item, lock, payment, review }: Rental): readonly string[] {
  const { state } = reservation ?? {};
  return [
    row('reservation', reservation, state && reservationWords(state)),
    row(`item ${itemNo ?? ''}`, item, item && itemWords(item)),
    line('its lock', lock === undefined ? 'does not exist' : lockWords(lock)),
    row('payment', payment, payment && paymentWords(payment)),
    row('review', review, review?.state.status),
  ];
}

function lockWords({ openReservationNo, bookings = {}, holdSeq }: NonNullable<Rental['lock']>): string {
  const booked = Object.entries(bookings).map(([no, { from, to }]) => `reservation ${no} from ${from} to ${to}`);
  const taken = openReservationNo === undefined ? 'free' : `taken by reservation ${openReservationNo}`;
  const held = booked.length === 0 ? taken : `booked for ${booked.join(', ')}`;
  return `${held}; ${holdSeq} reservations so far`;
}

function reservationWords(state: Reservation): string {
  const { status, paymentStatus, rentalStatus, customerId, holdSeq, payBy, cancellation } = state;
  const reason = rejectionReasonOf(state) ?? cancellation;
  const until = payBy === undefined ? '' : `, to be paid by ${timeOf(payBy)}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  return `${status}${why}, ${paymentStatus}, ${rentalStatus}; customer ${customerId}, place ${holdSeq}${until}`;
}

function itemWords({ state }: NonNullable<Rental['item']>): string {
  const { itemStatus, rentalStatus, reservationNo, deletion, holdSeq, itemPrice } = state;
  const holder = reservationNo === undefined ? '' : ` for reservation ${reservationNo}`;
  const gone = deletion === undefined ? '' : ', deleted';
  return `${itemStatus}, ${rentalStatus}${holder}${gone}; price ${itemPrice}, has seen place ${holdSeq}`;
}

function paymentWords({ state }: NonNullable<Rental['payment']>): string {
  const { status, itemPrice, attempt, refundsPending = [] } = state;
  const back = refundsPending.length === 0 ? '' : `; to be given back: ${refundsPending.join(', ')}`;
  return `${status}, ${itemPrice}, attempt ${attempt}${back}`;
}

function row(
  name: string,
  stored: Stored<{ readonly version: number }> | undefined,
  words: string | undefined,
): string {
  if (stored === undefined || words === undefined) return line(name, 'does not exist');
  const { event, state } = stored;
  return line(name, `${words}; version ${state.version}, ${event.type} at ${event.time}`);
}

function line(name: string, words: string): string {
  return `  ${name.padEnd(14)}${words}`;
}

function eventLine({ time, type, id, correlationId, causationId, by }: HistoryEntry): string {
  const who = by === undefined ? '' : ` by ${by.authtype === 'user' ? 'operator' : 'customer'} ${by.authid}`;
  return `  ${time} ${type.padEnd(28)} ${id}${who}; request ${correlationId}, because of ${causationId}`;
}

function adviceOn(rental: Rental, option: string): readonly string[] {
  const advice = diagnose(rental);
  if (advice === undefined) return [`Waits for: ${waitsFor(rental)}`, 'To do: nothing.'];
  const { why, step } = advice;
  const wrong = `Wrong, if it stays so for a minute: ${why}.`;
  if (step.do === 'decide') return [wrong, 'To do: decide by the events above; no command knows what is right.'];
  return [wrong, `To do: npm run ops -- reconcile ${rental.reservationNo} ${option}`, `       (${inWords(step)})`];
}

/** Who has to do something next in a rental whose parts agree. */
function waitsFor({ reservation, review, payment }: Rental): string {
  const { state } = reservation ?? {};
  if (state === undefined) return 'nothing: only this is left of it';
  if (payment?.state.refundsPending?.length) return 'the provider, which has to give the money back';
  if (state.status === 'Confirmed') {
    if (state.rentalStatus === 'Renting') return 'the return of the item';
    if (state.paymentStatus === 'Paid') return 'the owner, who hands the item over';
    return state.payBy === undefined ? 'its renter’s payment' : `its renter’s payment, until ${timeOf(state.payBy)}`;
  }
  if (state.status === 'Closed' && review?.state.status === 'Requested') return 'a review, if its renter likes';
  return 'nothing: it is over';
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
