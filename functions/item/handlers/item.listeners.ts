import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import { extensionIn } from '#contracts/days/extension.ts';
import { itemSubscriptions } from '#contracts/subscriptions/item.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import type { ComeAgain } from '#shared/events/consuming/come-again.ts';
import { lookAgain } from '#shared/events/consuming/look-again.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideForgetReview } from '../domain/delete.decide.ts';
import type { Item } from '../domain/item.ts';
import { type ItemDependencies, itemAggregate, itemDecides } from '../item.aggregate.ts';
import type { AbsentItemRepository } from '../use-cases/absent-item.repository.ts';
import { answerReservation } from '../use-cases/answer-reservation.use-case.ts';
import { withdrawItems } from '../use-cases/withdraw-items.use-case.ts';

/**
 * How the item reacts to events: it holds itself for a reservation, releases itself when that is cancelled, and is lent
 * when its payment was captured. It leaves the market with its owner, and forgets the words of a forgotten renter.
 */
export function itemListeners(
  dependencies: ItemDependencies &
    MarketClock & { readonly absentItems: AbsentItemRepository; readonly comeAgain: ComeAgain },
): readonly Subscription[] {
  return subscribe(itemSubscriptions, {
    Reserved: ({ state: { itemNo, reservationNo, customerId, holdSeq, openSince, from, to, ...state } }, context) => {
      const today = marketDay(dependencies);
      const days = from === undefined || to === undefined ? {} : { days: { from, to, ...extensionIn(state), today } };
      const place = { reservationNo, holdSeq, openSince };
      const hold = { type: 'HoldItem', ...place, customerId, ...days } as const;
      return answerReservation(dependencies, itemNo, hold, context);
    },
    ReservationCancelled: ({ state: { itemNo, reservationNo, holdSeq, openSince } }, context) =>
      answerReservation(dependencies, itemNo, { type: 'ReleaseItem', reservationNo, holdSeq, openSince }, context),
    PaymentCaptured: async ({ state: { itemNo, reservationNo } }, context) => {
      const complete = itemDecides({ type: 'CompleteLending', reservationNo });
      orFail(await itemAggregate.change(dependencies, itemNo, theMarket, complete, context));
    },
    PersonForgotten: async ({ state: { customerId } }, context, envelope) =>
      lookAgain(dependencies, envelope, await withdrawItems(dependencies, customerId, context)),
    ReviewForgotten: async ({ state: { itemNo, reservationNo } }, context) => {
      const forget = (item: Item | undefined) => decideForgetReview(item, reservationNo);
      orFail(await itemAggregate.change(dependencies, itemNo, theMarket, forget, context));
    },
  });
}
