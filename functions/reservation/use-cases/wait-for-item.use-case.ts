import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { changeAggregate } from '#shared/use-cases/change-aggregate.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import type { ItemLock } from '../domain/reservation.lock.ts';
import { ownItem, refusalByDate } from '../domain/reserve.decide.ts';
import { decideJoin, standingFor, type WaitingWish } from '../domain/waiting.decide.ts';
import { evolveWaiting, firstInTheWayOf, type WaitingEvent, type WaitingList } from '../domain/waiting.ts';
import { type FindItem, noSuchItem } from './find-item.ts';
import type { WaitingDependencies } from './waiting-dependencies.ts';

/**
 * Somebody waits for an item. What they wait for is part of the write: it cannot end unseen before they are on the list.
 * Refused when nobody has the item, ten wait already or its owner's rules forbid it (conflict), it is their own
 * (forbidden), or no item has this number (not-found). Throws DependencyUnavailable when the item does not answer: what
 * it needs between two rentals decides who is next.
 */
export async function waitForItem(
  {
    reservations,
    waitingLists,
    now,
    pause,
    timeZone,
    findItem,
  }: WaitingDependencies & MarketClock & { readonly findItem: FindItem },
  wish: Omit<WaitingWish, 'itemName' | 'rules'>,
  context: MessageContext,
): Promise<Outcome<WaitingList>> {
  const { itemNo, customerId } = wish;
  const today = marketDay({ now, timeZone });
  const late = refusalByDate(wish, today);
  if (late?.outcome === 'rejected') return { rejection: late.rejection };
  const { outcome, ownerId, ...rules } = await findItem({ itemNo }, context);
  if (outcome === 'absent') return { rejection: noSuchItem };
  if (ownerId === customerId) return { rejection: ownItem(itemNo) };
  let lock: ItemLock = { itemNo, holdSeq: 0 };
  let first: ReturnType<typeof firstInTheWayOf>;
  let itemName: string | null = null;
  const find = async () => {
    lock = await reservations.lockOf(itemNo);
    const list = await waitingLists.find(itemNo);
    first = firstInTheWayOf(standingFor(list, lock, rules, today), wish);
    const other = first && (await reservations.find(first.reservationNo));
    // Until the item has answered, that is what its renter calls it.
    itemName = other?.status === 'Confirmed' ? other.itemName : null;
    return list;
  };
  const decide = (list: WaitingList | undefined) =>
    decideJoin(list, lock, { ...wish, itemName, rules }, today, Date.parse(now()));
  return existingOf(
    await changeAggregate<WaitingList, WaitingEvent>(
      { find, save: (change) => waitingLists.saveBeside(change, lock, first) },
      decide,
      { evolve: evolveWaiting, context, now, pause },
    ),
  );
}
