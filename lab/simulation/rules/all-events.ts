import type { RowWrite } from '../cloud/written-rows.ts';
import type { Scene } from './rule-context.ts';

/** The events of all aggregates, table by table, in the order in which they were written. */
export function allEvents({ world, mirror }: Scene): readonly RowWrite<unknown>['event'][] {
  const { items, reservations, payments, reviews, people, waitingLists } = mirror;
  const absentItems = { writes: world.tables.absentItems.written };
  const tables = [items, reservations, payments, reviews, people, waitingLists, absentItems];
  return tables.flatMap(({ writes }) => writes.map(({ event }) => event));
}
