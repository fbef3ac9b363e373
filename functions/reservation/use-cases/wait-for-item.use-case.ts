import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { changeAggregate } from '#shared/use-cases/change-aggregate.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import { firstInTheWay, type ItemLock } from '../domain/reservation.lock.ts';
import { refusalByDate } from '../domain/reserve.decide.ts';
import { decideJoin, type WaitingWish } from '../domain/waiting.decide.ts';
import { evolveWaiting, type WaitingEvent, type WaitingList } from '../domain/waiting.ts';
import type { WaitingDependencies } from './waiting-dependencies.ts';

/**
 * Somebody waits for an item. What they wait for is part of the write: it cannot end unseen before they are on the list.
 * Refused when nobody has the item, or ten wait already (conflict), or it is their own (forbidden).
 */
export async function waitForItem(
  { reservations, waitingLists, now, pause, timeZone }: WaitingDependencies & MarketClock,
  wish: Omit<WaitingWish, 'itemName'>,
  context: MessageContext,
): Promise<Outcome<WaitingList>> {
  const { itemNo } = wish;
  const late = refusalByDate(wish, marketDay({ now, timeZone }));
  if (late?.outcome === 'rejected') return { rejection: late.rejection };
  let lock: ItemLock = { itemNo, holdSeq: 0 };
  let itemName: string | null = null;
  const find = async () => {
    lock = await reservations.lockOf(itemNo);
    const first = firstInTheWay(lock, wish);
    const other = first && (await reservations.find(first.reservationNo));
    // Until the item has answered, that is what its renter calls it.
    itemName = other?.status === 'Confirmed' ? other.itemName : null;
    return waitingLists.find(itemNo);
  };
  const decide = (list: WaitingList | undefined) => decideJoin(list, lock, { ...wish, itemName });
  return existingOf(
    await changeAggregate<WaitingList, WaitingEvent>(
      { find, save: (change) => waitingLists.saveBeside(change, lock, firstInTheWay(lock, wish)) },
      decide,
      { evolve: evolveWaiting, context, now, pause },
    ),
  );
}
