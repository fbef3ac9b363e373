import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { RowWrite } from '#lab/simulation/cloud/written-rows.ts';
import { allEvents } from '../all-events.ts';
import type { Scene } from '../rule-context.ts';

/** The request at the beginning of the chain of causes that led to a write; undefined when none was recorded. */
export type RequestBehind = (write: Pick<RowWrite<unknown>, 'event'>) => Attempt | undefined;

/** Follows causes: each event names its own, another event or a request. `attempts`: all requests of the history. */
export function requestsBehind(scene: Scene, attempts: readonly Attempt[]): RequestBehind {
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  const causes = new Map(allEvents(scene).map(({ id, causationId }) => [id, causationId]));
  return ({ event }) => {
    let cause = event.causationId;
    for (let before = causes.get(cause); before !== undefined; before = causes.get(cause)) cause = before;
    return asked.get(cause);
  };
}
