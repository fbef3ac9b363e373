import { daysOf } from '#contracts/days/civil-day.ts';
import { totalOf } from '#contracts/days/item-days.ts';
import { events } from '#contracts/events/index.ts';
import { hasHeardOf } from '#functions/item/domain/item.ts';
import { isInForce } from '#functions/payment/domain/payment.ts';
import { isBeforeHandover } from '#functions/reservation/domain/reservation.ts';
import {
  type Advice,
  type Facts,
  handedOver,
  heldAgain,
  inTheWay,
  paymentSays,
  priceOf,
  takenBack,
  told,
  waits,
} from './advice.ts';
import { lostItem } from './lost-item.ts';
import { moneyOfHandedOver, ofMoney } from './money.ts';

/**
 * What to do about a reservation that is open. Rows of later moments say how far it came: it was returned, it ended
 * otherwise, or it goes on.
 */
export function ofOpen(facts: Facts): Advice | undefined {
  if (facts.wasReturned) return ofGivenBack(facts);
  return facts.isPast ? ofLetGo(facts) : ofStanding(facts);
}

/** It was paid, lent and returned, and some rows are older than that. */
function ofGivenBack(facts: Facts): Advice {
  const { state, item, holds, lent, reservationNo } = facts;
  if (item === undefined) return lostItem(facts);
  if (state.status === 'Requested') return unconfirmed(facts);
  const money = moneyOfHandedOver(facts, 'it was returned');
  if (money !== undefined) return money;
  if (lent) return takenBack('it was returned, and the item did not come back', reservationNo);
  if (holds) return handedOver('it was returned, and the item was not lent', facts);
  return told('it has not heard that the item was returned', 'reservation', events.ReturnedItem, itemSays(facts));
}

/** It is over, was never lent, and has not heard so. */
function ofLetGo(facts: Facts): Advice {
  const { state, item, holds, payment, reservationNo } = facts;
  const { itemNo } = state;
  if (item !== undefined && !holds && state.status === 'Requested' && payment === undefined && wasRefused(facts)) {
    const reason = item.state.deletion === undefined ? 'held' : 'deleted';
    const why = 'it has not heard that the item refused it';
    return told(why, 'reservation', events.ItemHoldRefused, { ...itemSays(facts), reason });
  }
  if (payment?.state.status === 'Closed') return closedThere(facts);
  const data = { version: 1, reservationNo, itemNo };
  return told('it is over, and payment has not closed', 'payment', events.ItemReleased, data);
}

/** The item has heard of it, and has not let it go. */
function wasRefused({ state, item }: Facts): boolean {
  if (item === undefined) return false;
  return daysOf(state) === undefined ? state.holdSeq > item.state.answeredSeq : hasHeardOf(item.state, state.holdSeq);
}

/** It goes on: the item is held or lent for it, or has to be. */
function ofStanding(facts: Facts): Advice | undefined {
  const { state, item, holds, absentAnswer, reservationNo } = facts;
  const isOnlyAsked = state.status === 'Requested' && !holds && !facts.handedOver && !isPaid(facts);
  if (isOnlyAsked && (item === undefined || absentAnswer !== undefined)) {
    const data = { version: 1, reservationNo, reason: 'unknown' };
    return told(
      'the item is lost, or refused it before it was registered',
      'reservation',
      events.ItemHoldRefused,
      data,
    );
  }
  if (item === undefined) return lostItem(facts);
  if (state.status === 'Requested' && (holds || isPaid(facts))) return unconfirmed(facts);
  if (holds) return ofHeld(facts);
  const other = inTheWay(item.state, state);
  if (other !== undefined) return waits(`the item has not heard of it, and is still held for reservation ${other}`);
  return heldAgain('the item has not heard of it', facts);
}

function ofHeld(facts: Facts): Advice | undefined {
  return facts.handedOver ? ofHandOver(facts) : (ofCancellation(facts) ?? ofMoney(facts));
}

function ofHandOver(facts: Facts): Advice | undefined {
  const money = moneyOfHandedOver(facts, 'the item is lent');
  if (money !== undefined) return money;
  if (!facts.lent) return handedOver('the item has not heard that its money was taken', facts);
  if (facts.state.rentalStatus === 'Renting') return undefined;
  return told('it has not heard that the item was handed over', 'reservation', events.RentedItem, itemSays(facts));
}

function ofCancellation(facts: Facts): Advice | undefined {
  const { state, version, payment } = facts;
  if (!isBeforeHandover(state)) return undefined;
  if (payment?.state.status === 'Closed') return closedThere(facts);
  if (state.cancellation === undefined) return undefined;
  const why = 'payment has not decided whether it can be cancelled';
  const asks = told(why, 'payment', events.CancellationRequested, { version, state });
  // Money in force, and news of the payment, win over a time to pay that has passed.
  return state.cancellation === 'late' ? (ofMoney(facts) ?? asks) : asks;
}

function isPaid({ payment }: Facts): boolean {
  return payment !== undefined && isInForce(payment.state);
}

/** It is confirmed at the price that was paid, when somebody paid. */
function unconfirmed(facts: Facts): Advice {
  const { state, item, payment } = facts;
  const days = daysOf(state);
  const itemPrice = state.itemPrice ?? item?.state.itemPrice ?? 0;
  const agreed = item && { ...item.state, itemPrice };
  const price =
    payment !== undefined && isPaid(facts)
      ? priceOf(payment.state.itemPrice, agreed, days !== undefined)
      : item && priceOf(totalOf(item.state, days), item.state, days !== undefined);
  const { total, ...own } = { total: undefined, ...price };
  const data = { ...itemSays(facts), total, state: { ...item?.state, ...own } };
  return told('it has not heard that the item is held for it', 'reservation', events.ItemHeld, data);
}

function itemSays({ item, reservationNo }: Facts) {
  return { version: item?.state.version, state: item?.state, reservationNo };
}

function closedThere(facts: Facts): Advice {
  const data = { ...paymentSays(facts), because: 'renter' };
  return told('it has not heard that its payment is closed', 'reservation', events.PaymentClosed, data);
}
