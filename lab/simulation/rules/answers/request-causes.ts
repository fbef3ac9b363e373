import type { Attempt } from '#lab/simulation/clients/clients.ts';
import type { RowWrite } from '#lab/simulation/cloud/written-rows.ts';
import type { Scene } from '../rule-context.ts';

/** The request at the beginning of the chain of causes that led to a write; undefined when none was recorded. */
export type RequestBehind = (write: Pick<RowWrite<unknown>, 'event'>) => Attempt | undefined;

/** Follows causes: each event names its own, another event or a request. `attempts`: all requests of the history. */
export function requestsBehind({ world, mirror }: Scene, attempts: readonly Attempt[]): RequestBehind {
  const { items, reservations, payments, reviews, people } = mirror;
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  const causes = new Map(
    [items, reservations, payments, reviews, people, { writes: world.tables.absentItems.written }].flatMap(
      ({ writes }) => writes.map(({ event }) => [event.id, event.causationId] as const),
    ),
  );
  return ({ event }) => {
    let cause = event.causationId;
    for (let before = causes.get(cause); before !== undefined; before = causes.get(cause)) cause = before;
    return asked.get(cause);
  };
}
