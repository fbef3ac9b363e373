import { nothing } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { changeAggregate } from '#shared/use-cases/change-aggregate.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideAbsent, evolveAbsent } from '../domain/absent-item.ts';
import type { HoldItem, ReleaseItem } from '../domain/hold.decide.ts';
import type { Item } from '../domain/item.ts';
import { type ItemDependencies, itemAggregate, itemDecides } from '../item.aggregate.ts';
import type { AbsentItemRepository } from './absent-item.repository.ts';

/** A reservation's request that the item answers with an event: hold or release. */
export type ReservationWish = HoldItem | ReleaseItem;

/**
 * Answers a reservation that asks for a hold or a release, and tolerates duplicate and out-of-order requests. An item
 * that does not exist answers too (refused, released), and that answer stands even if its number is registered later.
 */
export async function answerReservation(
  dependencies: ItemDependencies & { readonly absentItems: AbsentItemRepository },
  itemNo: number,
  wish: ReservationWish,
  context: MessageContext,
): Promise<void> {
  const state = await dependencies.items.find(itemNo);
  if (state === undefined) {
    if (await answerAbsent(dependencies, itemNo, wish, context)) return;
    return answerReservation(dependencies, itemNo, wish, context);
  }
  if (await answeredBeforeRegistration(dependencies.absentItems, state, wish)) return;
  orFail(await itemAggregate.change(dependencies, itemNo, theMarket, itemDecides(wish), context, { state }));
}

/**
 * Only an item without a hold so far can have been asked for before it existed, or one that skipped this request. Its
 * hold sequence fences the others.
 */
async function answeredBeforeRegistration(
  absent: AbsentItemRepository,
  item: Item,
  wish: ReservationWish,
): Promise<boolean> {
  if (item.holdSeq > 0 && !item.unseen?.includes(wish.holdSeq)) return false;
  const answer = await absent.find(item.itemNo, wish.reservationNo);
  // A reservation that was refused then and is cancelled only now still waits for its release.
  return answer !== undefined && (wish.type === 'HoldItem' || answer.released);
}

/** Returns false when the item was registered meanwhile: then the item itself has to answer. */
async function answerAbsent(
  { items, absentItems, now, pause }: ItemDependencies & { readonly absentItems: AbsentItemRepository },
  itemNo: number,
  wish: ReservationWish,
  context: MessageContext,
): Promise<boolean> {
  let isRegistered = false;
  const save: AbsentItemRepository['save'] = async (change) => {
    const result = await absentItems.save(change);
    isRegistered = result === 'conflict' && (await items.find(itemNo)) !== undefined;
    return result;
  };
  const changed = await changeAggregate(
    { find: () => absentItems.find(itemNo, wish.reservationNo), save },
    (answer) => (isRegistered ? nothing() : decideAbsent(answer, itemNo, wish)),
    { evolve: (answer, event) => evolveAbsent(answer, itemNo, event), context, now, pause },
  );
  orFail(changed);
  return !isRegistered;
}
