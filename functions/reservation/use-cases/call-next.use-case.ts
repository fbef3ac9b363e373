import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { changeAggregate } from '#shared/use-cases/change-aggregate.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import type { ItemLock } from '../domain/reservation.lock.ts';
import { decideCall, decideEnd } from '../domain/waiting.decide.ts';
import { evolveWaiting, type WaitingEvent, type WaitingList } from '../domain/waiting.ts';
import type { FindItem, FoundItem } from './find-item.ts';
import type { WaitingDependencies } from './waiting-dependencies.ts';

/** What calling who is next needs: it asks the item. */
export type CallingDependencies = WaitingDependencies & MarketClock & { readonly findItem: FindItem };

/**
 * Keeps the item for the first who waits and can have it now, if anybody does. Who cannot by the owner's rules waits no
 * more, and nobody does once the item has left the market. Each event calls again. Costs one read where nobody waits.
 * Throws DependencyUnavailable when the item does not answer.
 */
export async function callNext(
  { reservations, waitingLists, keepForMs, findItem, now, pause, timeZone }: CallingDependencies,
  itemNo: number,
  context: MessageContext,
): Promise<void> {
  let lock: ItemLock = { itemNo, holdSeq: 0 };
  let item: FoundItem = { outcome: 'found' };
  let keptMs = 0;
  const find = async () => {
    const list = await waitingLists.find(itemNo);
    if (list === undefined || list.waiting.length === 0) return list;
    keptMs = await keepForMs();
    // After the list, which is part of the write: no older answer goes over a newer one.
    lock = await reservations.lockOf(itemNo);
    item = await findItem({ itemNo }, context);
    return list;
  };
  const decide = (list: WaitingList | undefined) => {
    const { outcome, ownerId: _, ...rules } = item;
    if (outcome === 'absent') return decideEnd(list);
    const until = Math.ceil((Date.parse(now()) + keptMs) / 1000);
    return decideCall(list, lock, { rules, until }, marketDay({ now, timeZone }));
  };
  orFail(
    await changeAggregate<WaitingList, WaitingEvent>(
      { find, save: (change) => waitingLists.saveBeside(change, lock) },
      decide,
      { evolve: evolveWaiting, context, now, pause },
    ),
  );
}
