import type { StoredEvent } from '#shared/events/stored-event.ts';
import type { Site } from '../engine/machine.ts';
import type { Blame } from './report-violation.ts';

/** An event's time comes from its instance's clock, within the run that wrote it. `now`: the time in ms. */
export function checkDate({ type, time }: StoredEvent, { skewMs, run }: Site, now: number, blame: Blame): void {
  const at = Date.parse(time) - skewMs;
  // Dates have whole milliseconds.
  if (run !== undefined && (at < Math.floor(run.startedAt) || at > now))
    blame('events are dated', `${type} is of ${time}: nobody was at it then`);
}
