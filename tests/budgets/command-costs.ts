import { exampleItem } from '#contracts/events/item.events.ts';
import { defaultLimits } from '#contracts/settings/limits.ts';
import { itemAggregate, itemDecides } from '#functions/item/item.aggregate.ts';
import { answerReservation } from '#functions/item/use-cases/answer-reservation.use-case.ts';
import { deleteItemForReview } from '#functions/item/use-cases/delete-item-for-review.use-case.ts';
import { findHeldItem } from '#functions/item/use-cases/find-held-item.use-case.ts';
import { lendItem } from '#functions/item/use-cases/lend-item.use-case.ts';
import { lookForItem } from '#functions/item/use-cases/look-for-item.use-case.ts';
import { registerItem } from '#functions/item/use-cases/register-item.use-case.ts';
import { registerItemOnce } from '#functions/item/use-cases/register-item-once.use-case.ts';
import { approvePayment } from '#functions/payment/use-cases/approve-payment.use-case.ts';
import { cancelPayment } from '#functions/payment/use-cases/cancel-payment.use-case.ts';
import { capturePayment } from '#functions/payment/use-cases/capture-payment.use-case.ts';
import { closePayment } from '#functions/payment/use-cases/close-payment.use-case.ts';
import { settleCancellation } from '#functions/payment/use-cases/settle-cancellation.use-case.ts';
import { itemSaysOfItem } from '#functions/projections/item-info/item-info.projection.ts';
import { cancelReservation } from '#functions/reservation/use-cases/cancel-reservation.use-case.ts';
import { expireDue } from '#functions/reservation/use-cases/expire-due.use-case.ts';
import { forgetPerson } from '#functions/reservation/use-cases/forget-person.use-case.ts';
import { forgetRenter } from '#functions/reservation/use-cases/forget-renter.use-case.ts';
import { openReservationsOf } from '#functions/reservation/use-cases/open-reservations.use-case.ts';
import { receiveNews } from '#functions/reservation/use-cases/receive-news.use-case.ts';
import { requestPayment } from '#functions/reservation/use-cases/request-payment.use-case.ts';
import { requestPaymentCancellation } from '#functions/reservation/use-cases/request-payment-cancellation.use-case.ts';
import { reserve } from '#functions/reservation/use-cases/reserve.use-case.ts';
import { reserveOnce } from '#functions/reservation/use-cases/reserve-once.use-case.ts';
import { forgetReviewer } from '#functions/review/use-cases/forget-reviewer.use-case.ts';
import { requestReview } from '#functions/review/use-cases/request-review.use-case.ts';
import { writeReview } from '#functions/review/use-cases/write-review.use-case.ts';
import { writeReviewOnce } from '#functions/review/use-cases/write-review-once.use-case.ts';
import { anonymous } from '#shared/domain/caller.ts';
import { anybody } from '#shared/domain/permission.ts';
import { type MarketOnTables, marketOnTables } from './market-on-tables.ts';

/**
 * What one command cost in its own aggregate's table: the requests to DynamoDB, and the sum of read and write units
 * that they consumed.
 */
export interface CommandCost {
  readonly command: string;
  readonly requests: number;
  readonly units: number;
  /** The units among them that were writes. */
  readonly writes: number;
}

const context = { correlationId: 'a2c9f3f1-7d3e-4c8e-9b7a-52a1f0f6f0aa', causationId: 'reservation#9999999#12' };
const wish = { customerId: 1, customerName: 'Customer1', itemNo: 1, itemName: 'Camera', itemPrice: 100 };
const charge = { itemNo: 1, itemPrice: 100, customerId: 1, ownerId: 7, attempt: 2 };
const heldItem = { ...exampleItem, itemStatus: 'NotRentable', reservationNo: 1 } as const;
const placedItem = (latitude: number) => ({ ...heldItem, place: { latitude, longitude: 126.9236 } });
const deletedItem = { ...exampleItem, deletion: {} };
const draft = { customerId: 1, customerName: 'Customer1', score: 5 };
const camera = { itemName: 'Camera', itemPrice: 100 };
/** The market's days while commands are measured. */
const [TODAY, TOMORROW, FAR_AHEAD] = ['2026-11-22', '2026-11-23', '2027-02-01'] as const;
const sending = (id: string) => ({ key: '8e03978e-40d5-43dd-bc93-6894a57f9324', fingerprint: 'f'.repeat(43), id });

const nothingHeld = async () => ({ outcome: 'none' }) as const;
const approved = async () => ({ outcome: 'approved' }) as const;
const canceled = async () => ({ outcome: 'canceled' }) as const;
const closed = async () => ({ outcome: 'closed' }) as const;
const captured = async () => ({ outcome: 'captured' }) as const;
const deleted = async () => ({ outcome: 'deleted', review: draft }) as const;

/**
 * The market's commands, in an order in which each is allowed, on warm functions: number blocks are leased, and buckets
 * are known.
 */
function rental(market: MarketOnTables): readonly (readonly [string, () => Promise<unknown>])[] {
  const { item, reservation, payment, review, itemInfoes } = market;
  const news = (reservationNo: number, what: Parameters<typeof receiveNews>[2]) =>
    receiveNews(reservation, reservationNo, what, context);
  const booked: number[] = [];
  const book = async (day: string) => {
    const made = await reserve(reservation, { ...wish, customerId: 8, itemNo: 6, from: day, to: day }, context);
    if (made.rejection === undefined) booked.push(made.state.reservationNo);
  };
  return [
    ['register item', () => registerItem(item, { itemName: 'Camera', itemPrice: 100 }, context)],
    [
      'change item',
      () => itemAggregate.change(item, 2, anybody, itemDecides({ type: 'ChangeItem', itemPrice: 120 }), context),
    ],
    ['reserve, an item’s first: item', () => lookForItem(item, 2)],
    ['reserve', () => reserve(reservation, { ...wish, itemNo: 2 }, context)],
    ['reserve, refused', () => reserve(reservation, { ...wish, itemNo: 2 }, context).catch(() => undefined)],
    [
      'hold item (first)',
      () => answerReservation(item, 2, { type: 'HoldItem', reservationNo: 2, customerId: 1, holdSeq: 1 }, context),
    ],
    ['confirm reservation', () => news(2, { type: 'Confirm', itemName: 'Camera', itemPrice: 100 })],
    ['read oneself', () => openReservationsOf(reservation, 1, 'required')],
    ['pay: payment', () => approvePayment(payment, { ...charge, reservationNo: 2 }, context)],
    ['pay: reservation', () => requestPayment(reservation, approved, 2, anybody, context)],
    ['pay, Paid already: payment', () => approvePayment(payment, { ...charge, reservationNo: 2, attempt: 4 }, context)],
    ['pay, Paid already: reservation', () => requestPayment(reservation, approved, 2, anybody, context)],
    ['cancel payment: payment', () => cancelPayment(payment, { ...charge, reservationNo: 2, attempt: 5 }, context)],
    ['cancel payment: reservation', () => requestPaymentCancellation(reservation, canceled, 2, anybody, context)],
    [
      'cancel payment, NotPaid already: reservation',
      () => requestPaymentCancellation(reservation, canceled, 2, anybody, context),
    ],
    [
      'settle cancellation',
      () => settleCancellation(payment, { reservationNo: 2, authorizationId: '2-2', captured: false }, context),
    ],
    ['pay again: payment', () => approvePayment(payment, { ...charge, reservationNo: 2, attempt: 8 }, context)],
    ['pay again: reservation', () => requestPayment(reservation, approved, 2, anybody, context)],
    ['lend: payment captured', () => capturePayment(payment, { reservationNo: 2 }, context)],
    ['lend: item', () => lendItem(item, captured, { itemNo: 2, reservationNo: 2 }, anybody, context)],
    ['start rental', () => news(2, { type: 'StartRental' })],
    [
      'return item',
      () =>
        itemAggregate.change(
          item,
          2,
          anybody,
          itemDecides({ type: 'ReturnItem', reservationNo: 2, today: '2026-12-24' }),
          context,
        ),
    ],
    ['close reservation', () => news(2, { type: 'CloseReturned', keepDepositBy: 0, returnedOn: '2026-12-24' })],
    ['request review', () => requestReview(review, { ...wish, itemNo: 2, reservationNo: 2 }, context)],
    ['review: item deleted', () => deleteItemForReview(item, { itemNo: 2, reservationNo: 2, review: draft }, context)],
    ['review: review', () => writeReview(review, deleted, 2, anybody, draft, context)],
    ['cancel reservation', () => cancelReservation(reservation, closed, 1, { caller: anonymous }, context)],
    ['release item', () => answerReservation(item, 1, { type: 'ReleaseItem', reservationNo: 1, holdSeq: 1 }, context)],
    ['close payment', () => closePayment(payment, { reservationNo: 1, itemNo: 1, because: 'renter' }, context)],
    ['close cancelled reservation', () => news(1, { type: 'RecordRelease' })],
    ['update a view', () => itemInfoes.apply(itemSaysOfItem({ version: 2, state: exampleItem }))],
    ['update a view: held', () => itemInfoes.apply(itemSaysOfItem({ version: 3, state: heldItem }))],
    ['update a view: placed', () => itemInfoes.apply(itemSaysOfItem({ version: 4, state: placedItem(37.5566) }))],
    ['update a view: moved', () => itemInfoes.apply(itemSaysOfItem({ version: 5, state: placedItem(37.6566) }))],
    ['update a view: nowhere', () => itemInfoes.apply(itemSaysOfItem({ version: 6, state: heldItem }))],
    ['update a view: deleted', () => itemInfoes.apply(itemSaysOfItem({ version: 7, state: deletedItem }))],
    ['find item', () => itemAggregate.find(item, 1, anybody)],
    ['register item, with a key', () => registerItemOnce(item, camera, context, sending('a'))],
    ['register item, sent again', () => registerItemOnce(item, camera, context, sending('b'))],
    ['reserve, with a key', () => reserveOnce(reservation, { ...wish, itemNo: 3 }, context, sending('a'))],
    ['reserve, sent again', () => reserveOnce(reservation, { ...wish, itemNo: 3 }, context, sending('b'))],
    [
      'reserve, refused, with a key',
      () =>
        reserveOnce(reservation, { ...wish, itemNo: 3 }, context, { ...sending('a'), key: 'other' }).catch(
          () => undefined,
        ),
    ],
    ['review: review, with a key', () => writeReviewOnce(review, deleted, 3, anybody, draft, context, sending('a'))],
    ['review: review, sent again', () => writeReviewOnce(review, deleted, 3, anybody, draft, context, sending('b'))],
    // Customer 1 has two reservations by now, besides one that is cancelled.
    ['be forgotten: item', () => findHeldItem(item, 1)],
    ['be forgotten: reservation', () => forgetPerson(reservation, nothingHeld, { customerId: 2 }, 'required', context)],
    ['forget a renter', () => forgetRenter(reservation, 1, context)],
    ['forget a renter, again', () => forgetRenter(reservation, 1, context)],
    ['forget a reviewer', () => forgetReviewer(review, { ...wish, itemNo: 2, reservationNo: 2 }, context)],
    ['register item, signed in', () => registerItem(item, { ...camera, ownerId: 7 }, context)],
    ['register item, too many', () => refusedToRegister(item)],
    ['reserve, signed in', () => reserve(reservation, { ...wish, renterId: 7, itemNo: 4 }, context)],
    ['reserve, too many unpaid', () => refusedToReserve(reservation)],
    ['reserve for days', () => book(TODAY)],
    ['reserve for days, beside another', () => book(TOMORROW)],
    ['reserve for days far ahead', () => book(FAR_AHEAD)],
    ['look for what was to be paid, and who waits in vain: nothing', () => expireDue(reservation, context)],
    ['reserve for days, refused', () => book(TODAY).catch(() => undefined)],
    ['end a booking', () => news(booked[0] ?? 0, { type: 'Reject', reason: 'held' })],
    ['hold item for days (first)', () => answerReservation(item, 3, holding(81, TODAY), context)],
    ['hold item for days', () => answerReservation(item, 3, holding(82, TOMORROW), context)],
    ['lend for days: item', () => lendItem(item, captured, { itemNo: 3, reservationNo: 81 }, anybody, context)],
    [
      'release a booking',
      () => answerReservation(item, 3, { type: 'ReleaseItem', reservationNo: 82, holdSeq: 2 }, context),
    ],
  ];
}

/** Hold 81 comes first. */
function holding(reservationNo: 81 | 82, day: string) {
  const days = { from: day, to: day, today: TODAY };
  return { type: 'HoldItem', reservationNo, customerId: 8, holdSeq: reservationNo - 80, openSince: 1, days } as const;
}

function refusedToRegister(item: MarketOnTables['item']): Promise<unknown> {
  return registerItem({ ...item, registrationsPerHour: async () => 1 }, { ...camera, ownerId: 7 }, context);
}

function refusedToReserve(reservation: MarketOnTables['reservation']): Promise<unknown> {
  const limits = async () => ({ ...defaultLimits, unpaidReservations: 1 });
  return reserve({ ...reservation, limits }, { ...wish, renterId: 7, itemNo: 5 }, context);
}

/**
 * Brings functions to the warm state: a first item and reservation, a first view row, a known payment and review
 * bucket.
 */
async function warmUp({ item, reservation, payment, review, itemInfoes }: MarketOnTables): Promise<void> {
  await registerItem(item, { itemName: 'Camera', itemPrice: 100 }, context);
  await reserve(reservation, wish, context);
  await answerReservation(item, 1, { type: 'HoldItem', reservationNo: 1, customerId: 1, holdSeq: 1 }, context);
  await itemInfoes.apply(itemSaysOfItem({ version: 1, state: exampleItem }));
  await approvePayment(payment, { ...charge, reservationNo: 3 }, context);
  await requestReview(review, { ...wish, reservationNo: 3 }, context);
}

/** Runs every command once on real tables at `AWS_ENDPOINT_URL` and measures each. */
export async function measureCommands(): Promise<readonly CommandCost[]> {
  const market = await marketOnTables();
  try {
    await warmUp(market);
    const costs: CommandCost[] = [];
    for (const [command, run] of rental(market)) {
      const { requests, units, writes } = await market.measured(run);
      costs.push({ command, requests, units, writes });
    }
    return costs;
  } finally {
    await market.end();
  }
}
