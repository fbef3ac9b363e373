import type { Item } from '#functions/item/domain/item.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror, RowWrite, TableMirror } from '#lab/simulation/cloud/written-rows.ts';

/** An event that a request caused directly. */
export interface Effect {
  readonly table: 'item' | 'reservation' | 'payment' | 'review' | 'person' | 'waiting';
  readonly type: string;
}

/** What each request caused, by the request's id. */
export function effectsByRequest({
  items,
  reservations,
  payments,
  reviews,
  people,
  waitingLists,
}: Mirror): ReadonlyMap<string, readonly Effect[]> {
  const found = new Map<string, Effect[]>();
  const gather = (table: Effect['table'], writes: readonly RowWrite<unknown>[]): void => {
    for (const { event } of writes) {
      const effects = found.get(event.causationId) ?? [];
      found.set(event.causationId, effects);
      effects.push({ table, type: event.type });
    }
  };
  gather('item', items.writes);
  gather('reservation', reservations.writes);
  gather('payment', payments.writes);
  gather('review', reviews.writes);
  gather('person', people.writes);
  gather('waiting', waitingLists.writes);
  return found;
}

/** Whether a row existed at a moment. */
export function wasThereBy<S>(table: TableMirror<S>, number: number, tick: number): boolean {
  const [first] = table.of(number);
  return first !== undefined && first.tick < tick;
}

/** Whether an item has left the market. */
export const isGone = ({ deletion }: Item): boolean => deletion !== undefined;

/** Whether a row's state fulfilled a condition at some moment between a request and its answer. */
export function wasSo<S>(
  table: TableMirror<S>,
  number: number,
  { call, return: returned = Number.POSITIVE_INFINITY }: Pick<Attempt, 'call' | 'return'>,
  isSo: (state: S) => boolean,
): boolean {
  const states = table.of(number);
  return states.some(({ tick, state }, index) => {
    const until = states[index + 1]?.tick ?? Number.POSITIVE_INFINITY;
    return tick <= returned && until >= call && isSo(state);
  });
}
