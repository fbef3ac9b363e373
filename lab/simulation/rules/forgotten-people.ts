import { tableSchemas } from '#support/dynamodb/table-schemas.ts';
import { hasWordsOf } from '../clients/words.ts';
import type { Mirror, TableMirror } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** What is said of a person in their reservation or review. */
interface Named {
  readonly customerId: number;
  readonly customerName: string | null;
  readonly comment?: string | undefined;
  readonly forgotten?: boolean | undefined;
}

/**
 * Whoever was forgotten stays so: no row of any table has their name or words, also none that an old event may have
 * changed, and what they own leaves the market unless it is held, booked or lent. Expects that an hour has gone by since, for
 * which the market looks again.
 */
export function checkForgottenPeople({ world: { tables }, mirror }: Scene, blame: Blame): void {
  for (const person of mirror.people.latest.keys()) {
    for (const name of Object.keys(tableSchemas)) {
      const named = tables.twin
        .table(name)
        .rows()
        .find((row) => hasWordsOf(person, JSON.stringify(row)));
      if (named !== undefined)
        blame('who is forgotten is named nowhere', `${person}, ${name}: ${JSON.stringify(named)}`);
    }
    for (const { itemNo, ownerId, reservationNo, bookings = [], deletion } of mirror.items.latest.values())
      if (ownerId === person && reservationNo === undefined && bookings.length === 0 && deletion === undefined)
        blame('what a forgotten owner has leaves', `item ${itemNo} of ${person} is still there`);
  }
  for (const table of [mirror.reservations, mirror.reviews]) checkForGood(table, mirror, blame);
}

/** Only who asked is forgotten, and no later state, and so no later event, has their words. */
function checkForGood({ writes }: Pick<TableMirror<Named>, 'writes'>, { people }: Mirror, blame: Blame): void {
  const gone = new Set<number>();
  for (const { number, state, event } of writes) {
    const { customerId, customerName, comment, forgotten = false } = state;
    const say = (rule: string): void => blame(rule, `${event.type} of ${event.id}: ${JSON.stringify(state)}`);
    if (forgotten && !people.latest.has(customerId)) say('only who asked is forgotten');
    if (forgotten ? customerName !== null || comment !== undefined : gone.has(number))
      say('what is forgotten stays forgotten');
    if (forgotten) gone.add(number);
  }
}
