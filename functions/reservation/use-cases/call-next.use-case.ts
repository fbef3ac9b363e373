import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { changeAggregate } from '#shared/use-cases/change-aggregate.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import type { ItemLock } from '../domain/reservation.lock.ts';
import { decideCall, decideEnd } from '../domain/waiting.decide.ts';
import { evolveWaiting, type WaitingEvent, type WaitingList } from '../domain/waiting.ts';
import type { WaitingDependencies } from './waiting-dependencies.ts';

/**
 * Keeps the item for the first who waits and can have it now, if anybody does. The event of that calls for the next.
 * `isGone`: the item has left the market, so nobody waits any more. Costs one read where nobody ever waited.
 */
export async function callNext(
  { reservations, waitingLists, keepForMs, now, pause, timeZone }: WaitingDependencies & MarketClock,
  itemNo: number,
  context: MessageContext,
  isGone = false,
): Promise<void> {
  let lock: ItemLock = await reservations.lockOf(itemNo);
  if (!lock.waited) return;
  const keptMs = await keepForMs();
  const find = async () => {
    lock = await reservations.lockOf(itemNo);
    return waitingLists.find(itemNo);
  };
  const until = () => Math.ceil((Date.parse(now()) + keptMs) / 1000);
  const decide = (list: WaitingList | undefined) =>
    isGone ? decideEnd(list) : decideCall(list, lock, until(), marketDay({ now, timeZone }));
  const loaded = { state: await waitingLists.find(itemNo) };
  orFail(
    await changeAggregate<WaitingList, WaitingEvent>(
      { find, save: (change) => (isGone ? waitingLists.save(change) : waitingLists.saveBeside(change, lock)) },
      decide,
      { evolve: evolveWaiting, context, now, pause, loaded },
    ),
  );
}
