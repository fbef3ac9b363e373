import type { StoredEvent } from '#shared/events/stored-event.ts';
import type { Site } from '../engine/machine.ts';
import type { Blame } from './report-violation.ts';

/** An event is dated by its instance's clock, at a moment at which that was at it. Takes the time now, in ms. */
export function checkDate({ type, time }: StoredEvent, { skewMs, run }: Site, now: number, blame: Blame): void {
  const at = Date.parse(time) - skewMs;
  // Dates are in whole milliseconds.
  if (run !== undefined && (at < Math.floor(run.startedAt) || at > now))
    blame('events are dated', `${type} is of ${time}: nobody was at it then`);
}
