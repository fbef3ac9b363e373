import type { Attempt } from '../clients/clients.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * An event says which person asked for it, also when another function called; and none when nobody signed in or the
 * market reacts to an event.
 */
export function checkActors({ world, mirror }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  const { items, reservations, payments, reviews, people } = mirror;
  const tables = [items, reservations, payments, reviews, people, { writes: world.tables.absentItems.written }];
  for (const { writes } of tables) for (const { event } of writes) judge(event);

  function judge({ id, type, causationId, authtype, authid }: RowWrite<unknown>['event']): void {
    const person = asked.get(causationId)?.person;
    const expected = person === undefined ? 'undefined undefined' : `app_user ${person}`;
    if (`${authtype} ${authid}` !== expected)
      blame('events say who asked', `${type} of ${id} says ${authtype} ${authid}, not ${expected}`);
  }
}
