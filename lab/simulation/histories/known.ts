import { daysOf } from '#contracts/days/civil-day.ts';
import { needsDays } from '#contracts/days/item-days.ts';
import { isOwner } from '../clients/people.ts';
import type { RowWrite, TableMirror } from '../cloud/written-rows.ts';
import type { Known } from '../linearizability/world.ts';
import { hasLapsed } from '../rules/lapses.ts';
import type { Scene } from '../rules/rule-context.ts';

/** What no request about an item tells: who did not pay in time, which payments lapsed, and what went with people who were forgotten. */
export function knownOf({ mirror: { items, reservations, payments, reviews, people } }: Scene): Known {
  const numbersOf = <S>({ writes }: TableMirror<S>, isSo: (write: RowWrite<S>) => boolean): ReadonlySet<number> =>
    new Set(writes.filter(isSo).map(({ number }) => number));
  const forgotten = new Set(people.writes.map(({ event }) => event.id));
  return {
    overdue: numbersOf(reservations, ({ state }) => state.cancellation === 'late'),
    self: numbersOf(
      reservations,
      ({ number, state: { customerId } }) =>
        isOwner(customerId) && reservations.of(number).every(({ state }) => state.turnedDown === undefined),
    ),
    refused: numbersOf(reservations, ({ state }) => {
      const item = items.latest.get(state.itemNo);
      if (item === undefined) return false;
      return item.ownerId === state.customerId || (needsDays(item) && daysOf(state) === undefined);
    }),
    withdrawn: numbersOf(items, ({ event }) => forgotten.has(event.causationId)),
    lapsed: numbersOf(payments, ({ state }) => hasLapsed(state)),
    wordless: numbersOf(reviews, ({ state }) => state.forgotten === true),
  };
}
