import { rulesIn } from '#contracts/days/item-days.ts';
import type { ItemCommand } from '#functions/item/domain/item.decide.ts';
import { itemAggregate, itemDecides } from '#functions/item/item.aggregate.ts';
import { deleteItemForReview } from '#functions/item/use-cases/delete-item-for-review.use-case.ts';
import { lendItem } from '#functions/item/use-cases/lend-item.use-case.ts';
import { approvePayment } from '#functions/payment/use-cases/approve-payment.use-case.ts';
import { cancelPayment } from '#functions/payment/use-cases/cancel-payment.use-case.ts';
import { capturePayment } from '#functions/payment/use-cases/capture-payment.use-case.ts';
import { closeForRenter } from '#functions/payment/use-cases/close-payment.use-case.ts';
import { cancelReservation } from '#functions/reservation/use-cases/cancel-reservation.use-case.ts';
import { requestPayment } from '#functions/reservation/use-cases/request-payment.use-case.ts';
import { requestPaymentCancellation } from '#functions/reservation/use-cases/request-payment-cancellation.use-case.ts';
import { reserve } from '#functions/reservation/use-cases/reserve.use-case.ts';
import { writeReview } from '#functions/review/use-cases/write-review.use-case.ts';
import { anonymous } from '#shared/domain/caller.ts';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { ITEM_NO, type Market, noLimits, payNear, payWithinMs } from './market.ts';
import { type Halve, RequestEnds } from './two-step-calls.ts';

/**
 * The commands of clients in the model, each about a reservation by its number. The owner's deletion is not among them,
 * because it has no reservation.
 */
export const COMMANDS = ['reserve', 'pay', 'unpay', 'cancel', 'lend', 'return', 'review'] as const;

/** The owner's command, as the model names it. */
export const OWNER_DELETES = 'owner deletes';

type Request = (halve: Halve) => Promise<unknown>;

/**
 * The market's use case for a command of the model, with its call of another aggregate split into two steps. Throws
 * when the command is unknown.
 */
export function requestFor(market: Market, command: string): Request {
  if (command === OWNER_DELETES) return () => onItem(market, { type: 'DeleteItem' });
  const [kind, number] = command.split(' ');
  const request = REQUESTS[kind as (typeof COMMANDS)[number]];
  if (request === undefined) throw new Error(`no such command: ${command}`);
  return request(market, Number(number));
}

const REQUESTS: Readonly<Record<(typeof COMMANDS)[number], (market: Market, reservationNo: number) => Request>> = {
  reserve:
    ({ tables, calendar: { now }, renterOf, daysOf }, reservationNo) =>
    () => {
      // As before it left the market: the model has it leave after its answer.
      const findItem = async ({ itemNo }: { readonly itemNo: number }) => {
        const item = await tables.items.find(itemNo);
        return { outcome: 'found', ...(item && { ...rulesIn(item), returnedOn: item.returnedOn }) } as const;
      };
      const numbers = { next: async () => reservationNo };
      const renter = { customerId: renterOf(reservationNo), customerName: null };
      const wish = { ...renter, itemNo: ITEM_NO, itemName: null, itemPrice: null, ...daysOf(reservationNo) };
      return reserve({ ...tables, ...noLimits, now, payWithinMs, payNear, numbers, findItem }, wish, context);
    },
  cancel:
    ({ tables, payment, calendar: { now } }, reservationNo) =>
    (halve) => {
      const close: Parameters<typeof cancelReservation>[1] = async (request, cause) => {
        const answer = await halve(
          () => closeForRenter(payment, request, cause),
          ({ outcome }) => outcome === 'closed',
        );
        // In the model a reservation hears of its hand-over only from the item.
        if (answer.outcome === 'captured') throw new RequestEnds();
        return answer;
      };
      return cancelReservation({ ...tables, now }, close, reservationNo, { caller: anonymous }, context);
    },
  return: (market, reservationNo) => () =>
    onItem(market, { type: 'ReturnItem', reservationNo, today: market.calendar.today() }),
  pay:
    ({ tables, payment, calendar: { now } }, reservationNo) =>
    (halve) => {
      const approve: Parameters<typeof requestPayment>[1] = (request, cause) =>
        halve(
          () => approvePayment(payment, request, cause),
          ({ outcome }) => outcome === 'approved',
        );
      return requestPayment({ ...tables, now }, approve, reservationNo, anybody, context);
    },
  unpay:
    ({ tables, payment, calendar: { now } }, reservationNo) =>
    (halve) => {
      const cancel: Parameters<typeof requestPaymentCancellation>[1] = (request, cause) =>
        halve(
          () => cancelPayment(payment, request, cause),
          ({ outcome }) => outcome === 'canceled',
        );
      return requestPaymentCancellation(
        { ...tables, now, payWithinMs, payNear },
        cancel,
        reservationNo,
        anybody,
        context,
      );
    },
  lend:
    ({ tables, payment, calendar: { now } }, reservationNo) =>
    (halve) => {
      const capture: Parameters<typeof lendItem>[1] = (request, cause) =>
        halve(
          () => capturePayment(payment, request, cause),
          ({ outcome }) => outcome === 'captured',
        );
      return lendItem({ ...tables, now }, capture, { itemNo: ITEM_NO, reservationNo }, anybody, context);
    },
  review:
    ({ tables, calendar: { now }, renterOf }, reservationNo) =>
    (halve) => {
      const remove: Parameters<typeof writeReview>[1] = (request, cause) =>
        halve(
          () => deleteItemForReview({ ...tables, now }, request, cause),
          ({ outcome }) => outcome === 'deleted',
        );
      const draft = { customerId: renterOf(reservationNo), customerName: null, score: 5 };
      return writeReview({ ...tables, now }, remove, reservationNo, anybody, draft, context);
    },
};

function onItem({ tables, calendar: { now } }: Market, command: ItemCommand): Promise<unknown> {
  return itemAggregate.change({ ...tables, now }, ITEM_NO, anybody, itemDecides(command), context);
}
