import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import type { Rejection } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Permission } from '#shared/domain/permission.ts';
import { type Expectation, expecting } from '#shared/use-cases/expectation.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import { bookingOf, type Item } from '../domain/item.ts';
import { type ItemDependencies, itemAggregate, itemDecides } from '../item.aggregate.ts';

/** Asks payment to capture a reservation's payment. Throws DependencyUnavailable when payment does not answer. */
export type CapturePayment = (
  request: { readonly reservationNo: number },
  context: MessageContext,
) => Promise<{ readonly outcome: 'captured' | 'not-paid'; readonly lapsed?: boolean | undefined }>;

/**
 * The owner hands the item over. Its payment is captured first, so that a lent item is a paid one. Refused when the
 * caller may not lend it, when it is not held for the reservation on this day, or not paid. Throws DependencyUnavailable (nothing was lent; ask again).
 */
export async function lendItem(
  dependencies: ItemDependencies & MarketClock,
  capture: CapturePayment,
  { itemNo, reservationNo }: { readonly itemNo: number; readonly reservationNo: number },
  may: Permission<Item>,
  context: MessageContext,
  expectation?: Expectation<Item>,
): Promise<Outcome<Item | undefined>> {
  const handover = { reservationNo, today: marketDay(dependencies) };
  const lend = itemDecides({ type: 'LendItem', ...handover });
  let state = await dependencies.items.find(itemNo);
  // Checks both on the state for which payment is asked: once the money is captured, the item is handed over, whatever
  // else has changed.
  const decision = expecting(may, expecting(expectation, lend))(state);
  if (decision.outcome === 'rejected') return { rejection: decision.rejection };
  if (decision.outcome === 'event') {
    if (state !== undefined && bookingOf(state, reservationNo) !== undefined) {
      const begin = itemDecides({ type: 'BeginHandover', ...handover });
      const begun = await itemAggregate.change(dependencies, itemNo, may, begin, context, { state });
      if (begun.rejection !== undefined) return begun;
      ({ state } = begun);
    }
    const { outcome, lapsed = false } = await capture({ reservationNo }, context);
    if (outcome !== 'captured') return { rejection: lapsed ? paymentLapsed(reservationNo) : notPaid(reservationNo) };
  }
  return itemAggregate.change(dependencies, itemNo, may, lend, context, { state });
}

function notPaid(reservationNo: number): Rejection {
  return { kind: 'conflict', code: 'not-paid', detail: `reservation ${reservationNo} has no payment in force` };
}

/** Until when it can be paid again is decided by the reservation, once it has heard of this. */
function paymentLapsed(reservationNo: number): Rejection {
  const detail = `the payment of reservation ${reservationNo} has lapsed: hand the item over once it is paid again, for which the reservation says payBy`;
  return { kind: 'conflict', code: 'payment-lapsed', detail, facts: { reservationNo } };
}
