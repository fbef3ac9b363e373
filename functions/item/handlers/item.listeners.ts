import { itemSubscriptions } from '../../../contracts/subscriptions/item.ts';
import type { Subscription } from '../../shared/events/queue-consumer.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { orFail } from '../../shared/use-cases/outcome.ts';
import { answerReservation } from '../use-cases/answer-reservation.use-case.ts';
import { changeStateOfItem } from '../use-cases/change-state-of-item.ts';
import type { ItemDependencies } from '../use-cases/item.dependencies.ts';
import type { AbsentItemRepository } from '../use-cases/item.repository.ts';

/**
 * What the item does with what it hears: holds itself for a reservation, lets go when that is cancelled, is lent when
 * it was captured.
 */
export function itemListeners(
  dependencies: ItemDependencies & { readonly absentItems: AbsentItemRepository },
): readonly Subscription[] {
  return subscribe(itemSubscriptions, {
    Reserved: ({ state: { itemNo, reservationNo, holdSeq } }, context) =>
      answerReservation(dependencies, itemNo, { type: 'HoldItem', reservationNo, holdSeq }, context),
    ReservationCancelled: ({ state: { itemNo, reservationNo, holdSeq } }, context) =>
      answerReservation(dependencies, itemNo, { type: 'ReleaseItem', reservationNo, holdSeq }, context),
    PaymentCaptured: async ({ state: { itemNo, reservationNo } }, context) => {
      orFail(await changeStateOfItem(dependencies, itemNo, { type: 'CompleteLending', reservationNo }, context));
    },
  });
}
