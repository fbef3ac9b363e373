import type { Attempt } from '../clients/clients.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * An event says which person asked for it, and none when nobody signed in or the market reacts. A function that another
 * one calls is not told who asked.
 */
export function checkActors({ world, mirror }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  const { items, reservations, payments, reviews } = mirror;
  const tables = { items, reservations, payments, reviews, absent: { writes: world.tables.absentItems.written } };
  for (const [table, { writes }] of Object.entries(tables)) for (const { event } of writes) judge(table, event);

  function judge(table: string, { id, type, causationId, authtype, authid }: RowWrite<unknown>['event']): void {
    const request = asked.get(causationId);
    const person = request?.request.path.startsWith(`/${table}`) ? request.person : undefined;
    const expected = person === undefined ? 'undefined undefined' : `app_user ${person}`;
    if (`${authtype} ${authid}` !== expected)
      blame('events say who asked', `${type} of ${id} says ${authtype} ${authid}, not ${expected}`);
  }
}
