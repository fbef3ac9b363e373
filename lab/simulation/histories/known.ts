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
    refused: new Set(
      items.writes.flatMap(({ event }) => (refusedByRules(event) ? [Number(event.facts.reservationNo)] : [])),
    ),
    blocked: numbersOf(items, ({ state }) => (state.blockedDays ?? []).length > 0),
    withdrawn: numbersOf(items, ({ event }) => forgotten.has(event.causationId)),
    lapsed: numbersOf(payments, ({ state }) => hasLapsed(state)),
    wordless: numbersOf(reviews, ({ state }) => state.forgotten === true),
  };
}

/** Reasons of an item that have nothing to do with who has it. */
const ofItsOwn: readonly unknown[] = ['own-item', 'days-required', 'days-blocked'];

function refusedByRules({ type, facts }: RowWrite<unknown>['event']): boolean {
  return type === 'ItemHoldRefused' && ofItsOwn.includes(facts?.reason);
}
