import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import type { Decision } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { changeAggregate } from '#shared/use-cases/change-aggregate.ts';
import { existingOf, type Outcome, orFail } from '#shared/use-cases/outcome.ts';
import { decideLeave, decidePass, decidePastDays } from '../domain/waiting.decide.ts';
import { evolveWaiting, type WaitingEvent, type WaitingList } from '../domain/waiting.ts';
import type { WaitingDependencies } from './waiting-dependencies.ts';

/** Somebody waits no more for an item, or declines it. Refused as not found when they do not wait. */
export async function stopWaiting(
  dependencies: WaitingDependencies,
  itemNo: number,
  customerId: number,
  context: MessageContext,
): Promise<Outcome<WaitingList>> {
  return existingOf(await change(dependencies, itemNo, (list) => decideLeave(list, customerId), context));
}

/**
 * Watches how long an item is kept for somebody. Returns the seconds that are left. 0: the time is over, and they wait
 * no more. `until`: seconds since the epoch.
 */
export async function watchTurn(
  dependencies: WaitingDependencies,
  itemNo: number,
  turn: { readonly customerId: number; readonly until: number },
  context: MessageContext,
): Promise<number> {
  const left = turn.until - Date.parse(dependencies.now()) / 1000;
  if (left > 0) return left;
  orFail(await change(dependencies, itemNo, (list) => decidePass(list, turn), context));
  return 0;
}

/** Everybody who waits for days of an item that have begun waits no more. Each is told by an event of their own. */
export async function passDays(
  dependencies: WaitingDependencies & MarketClock,
  itemNo: number,
  context: MessageContext,
): Promise<void> {
  const today = marketDay(dependencies);
  const isOver = (list: WaitingList | undefined) => decidePastDays(list, today).outcome === 'nothing';
  let list = await dependencies.waitingLists.find(itemNo);
  while (!isOver(list)) list = orFail(await change(dependencies, itemNo, (now) => decidePastDays(now, today), context));
}

function change(
  { waitingLists, now, pause }: WaitingDependencies,
  itemNo: number,
  decide: (list: WaitingList | undefined) => Decision<WaitingEvent>,
  context: MessageContext,
): Promise<Outcome<WaitingList | undefined>> {
  const target = { find: () => waitingLists.find(itemNo), save: waitingLists.save };
  return changeAggregate(target, decide, { evolve: evolveWaiting, context, now, pause });
}
