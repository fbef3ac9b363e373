import type { Item } from '#functions/item/domain/item.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Review } from '#functions/review/domain/review.ts';
import type { Attempt } from '../clients/attempt.ts';
import { nameInToken } from '../clients/words.ts';
import type { RowWrite, TableMirror } from '../cloud/written-rows.ts';
import { differenceOf, type Shown } from './answers/shown-to-clients.ts';
import { isForbidden, isTooSoon } from './leaves-no-place.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';
import { whyTaken } from './why-taken.ts';

/** What a write must say, and the rule that demands it. */
interface Origin {
  readonly rule: string;
  readonly expected: Shown;
}

/**
 * The origin of words, names and prices: the request that asked, or the aggregate that told them; any other change of a
 * row leaves them alone. A confirmed reservation has the name and price that the item had when it was held, whatever
 * the item is called later. A cancelled one has no name of its renter, and whoever is forgotten has no words.
 */
export function checkOrigins({ world, mirror }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { items, reservations, payments, reviews } = mirror;
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, bodyOf(attempt)]));
  const held = new Map(items.writes.map((write) => [write.event.id, write.state]));
  const reserved = new Map(reservations.writes.map((write) => [write.event.id, write.state]));

  follow(items, wordsOfItem, ({ event, number, state }, before) => {
    const body: Shown = asked.get(event.causationId) ?? {};
    if (event.type === 'ItemRegistered')
      return wanted({ itemNo: number, ownerId: body.person, ...labelIn(body), ...reviewed({}) });
    if (event.type === 'ItemChanged') return wanted({ ...before, ...labelIn(body) });
    if (event.type === 'ItemDeleted') return wanted({ ...before, ...reviewed(body, state.deletion?.review) });
    if (event.type === 'ItemReviewForgotten') return kept({ ...before, ...nameless });
    return kept(before);
  });
  follow(reservations, wordsOfReservation, ({ event, number, state }, before) => {
    const body: Shown = asked.get(event.causationId) ?? {};
    const { customerId, customerName = null, itemNo, itemName = null, itemPrice = null } = body;
    if (event.type === 'Reserved')
      return wanted({
        reservationNo: number,
        customerId,
        customerName,
        renterId: body.person,
        itemNo,
        itemName,
        itemPrice,
      });
    if (event.type === 'RenterForgotten') return kept({ ...before, customerName: null });
    const isConfirmed = event.type === 'ReservationConfirmed';
    if (!isConfirmed && state.cancellation !== 'price-changed')
      return kept(event.type === 'ReservationCancelled' ? { ...before, customerName: null } : before);
    const item = held.get(event.causationId);
    const label = { itemName: item?.itemName, itemPrice: item?.itemPrice };
    const isAgreed = before.itemPrice === null || before.itemPrice === label.itemPrice;
    if (isConfirmed !== isAgreed)
      blame('confirmed at the agreed price', `${event.id}: agreed ${before.itemPrice}, it costs ${label.itemPrice}`);
    return { rule: 'confirmed as it was held', expected: { ...before, ...label } };
  });
  follow(payments, wordsOfPayment, ({ number, state }) => {
    const rule = 'a payment is its reservation’s';
    const { itemNo, itemPrice } = reservations.latest.get(number) ?? {};
    // A mark that keeps late money out has no price.
    const isMark = state.status === 'Closed' && state.authorizationId === undefined;
    const price = isMark && state.itemPrice === 0 ? 0 : itemPrice;
    return { rule, expected: { paymentNo: number, reservationNo: number, itemNo, itemPrice: price } };
  });
  follow(reviews, wordsOfReview, ({ event, number, state: { status } }, before) => {
    const rule = 'a review is its renter’s';
    const { customerId, renterId, itemNo = 0, itemName } = reservations.latest.get(number) ?? {};
    const rental = { reviewNo: number, reservationNo: number, customerId, renterId, itemNo, itemName };
    const { customerName, forgotten } = reserved.get(event.causationId) ?? {};
    if (event.type === 'ReviewRequested')
      return { rule, expected: { ...rental, customerName, forgotten, score: undefined, comment: undefined } };
    const review = items.of(itemNo).find((write) => write.event.type === 'ItemDeleted')?.state.deletion?.review;
    const { score = before.score, comment } = status === 'Written' && review !== undefined ? review : {};
    if (event.type === 'ReviewForgotten')
      return { rule, expected: { ...before, ...rental, ...nameless, forgotten: true, score } };
    return { rule, expected: { ...before, ...rental, customerName: review?.customerName, score, comment } };
  });

  for (const { event, state } of items.writes) {
    // A booking may be refused for its days, which the sequential rules do not know.
    if (state.bookings === undefined && state.begunFrom === undefined)
      checkReason(event, whyTaken(state) ?? whyNotAltogether(state, event.facts));
  }
  for (const { event } of world.tables.absentItems.written) checkReason(event, 'unknown');

  /** An item with rules for days is rented for days alone, not for those that are blocked, and to nobody who owns it. */
  function whyNotAltogether(item: Item, { reservationNo }: Shown): string {
    const { customerId, from, to } = reservations.latest.get(Number(reservationNo)) ?? {};
    if (isTooSoon(item, { from, to })) return 'held';
    if (customerId === item.ownerId || !isForbidden(item, { from, to })) return 'own-item';
    return from === undefined ? 'days-required' : 'days-blocked';
  }

  function checkReason(
    { id, type, facts: { reason } }: RowWrite<unknown>['event'],
    expected: string | undefined,
  ): void {
    if (type === 'ItemHoldRefused' && reason !== expected)
      blame('a refusal says why', `${id}: ${reason}, not ${expected}`);
  }

  /**
   * What an item's deletion carries: the review that asked for it, signed with the reservation's name unless it gives
   * another. That of a renter who is forgotten meanwhile may have no name.
   */
  function reviewed({ reservationNo, customerId, customerName, score, comment }: Shown, carried?: Signed): Shown {
    const own = reservations.of(Number(reservationNo)).map(({ state }) => state.customerName);
    const name = customerName ?? (own.includes(carried?.customerName ?? null) ? carried?.customerName : own[0]);
    return { deletedBy: reservationNo, customerId, customerName: score && name, score, comment };
  }

  function follow<S>(
    { writes, of }: TableMirror<S>,
    wordsOf: (state: S) => Shown,
    originOf: (write: RowWrite<S>, before: Shown) => Origin,
  ): void {
    for (const write of writes) {
      const all = of(write.number);
      const before = all[all.indexOf(write) - 1];
      const { rule, expected } = originOf(write, before === undefined ? {} : wordsOf(before.state));
      const difference = differenceOf(wordsOf(write.state), expected);
      if (difference !== undefined) blame(rule, `${write.event.type} of ${write.event.id}: ${difference}`);
    }
  }
}

/** What signs a review. */
type Signed = { readonly customerName: string | null };

/** The words of a person who is forgotten. */
const nameless = { customerName: null, comment: undefined };

/** What a request says, and who sent it. Who signed in and gives no name is called as their token says. */
function bodyOf({ request: { body = {} }, person }: Attempt): Shown {
  return person === undefined ? body : { person, customerName: nameInToken(person), ...body };
}

function wanted(expected: Shown): Origin {
  return { rule: 'what was asked is written', expected };
}

function kept(expected: Shown): Origin {
  return { rule: 'words stay as they are', expected };
}

function labelIn({ itemName, itemPrice }: Shown): Shown {
  return { ...(itemName === undefined ? {} : { itemName }), ...(itemPrice === undefined ? {} : { itemPrice }) };
}

function wordsOfItem({ itemNo, ownerId, itemName, itemPrice, deletion }: Item): Shown {
  const { customerId, customerName, score, comment } = deletion?.review ?? {};
  return {
    itemNo,
    ownerId,
    itemName,
    itemPrice,
    deletedBy: deletion?.reservationNo,
    customerId,
    customerName,
    score,
    comment,
  };
}

function wordsOfReservation({ reservationNo, customerId, customerName, renterId, ...all }: Reservation): Shown {
  const { itemNo, itemName, itemPrice } = all;
  return { reservationNo, customerId, customerName, renterId, itemNo, itemName, itemPrice };
}

function wordsOfPayment({ paymentNo, reservationNo, itemNo, itemPrice }: Payment): Shown {
  return { paymentNo, reservationNo, itemNo, itemPrice };
}

function wordsOfReview({ status: _, version: __, ...words }: Review): Shown {
  return { score: undefined, comment: undefined, forgotten: undefined, ...words };
}
