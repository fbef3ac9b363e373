import type { Attempt } from '../clients/attempt.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import { allEvents } from './all-events.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * An event says which person asked for it, also when another function called; and none when nobody signed in or the
 * market reacts to an event.
 */
export function checkActors(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  for (const event of allEvents(scene)) judge(event);

  function judge({ id, type, causationId, authtype, authid }: RowWrite<unknown>['event']): void {
    const person = asked.get(causationId)?.person;
    const expected = person === undefined ? 'undefined undefined' : `app_user ${person}`;
    if (`${authtype} ${authid}` !== expected)
      blame('events say who asked', `${type} of ${id} says ${authtype} ${authid}, not ${expected}`);
  }
}
