import type { Change, DomainEvent } from '../../../functions/shared/events/outbox.ts';
import type { Site } from '../machine.ts';
import type { Blame } from './blame.ts';

/** What a change says that it is of. */
export type Dated = Pick<Change<unknown, DomainEvent>, 'event' | 'occurredAt'>;

/** A change is dated by its instance's clock, at a moment at which that was at it. Takes the time now, in ms. */
export function checkDate({ event, occurredAt }: Dated, { skewMs, run }: Site, now: number, blame: Blame): void {
  const at = Date.parse(occurredAt) - skewMs;
  // Dates are in whole milliseconds.
  if (run !== undefined && (at < Math.floor(run.startedAt) || at > now))
    blame('events are dated', `${event.type} is of ${occurredAt}: nobody was at it then`);
}
