import type { Envelope } from '../envelope.ts';
import type { ComeAgain } from './come-again.ts';

/** For how long after an event a consumer looks again, in seconds. Tokens should not live longer. */
const WATCHED_SECONDS = 3_600;

/** How long it waits between two looks, in seconds. */
const PAUSE_SECONDS = 900;

/**
 * Lets an event come again for an hour, and as long as something is `left`: a list that a consumer has read may lag, and
 * a token from before the event is good for a while. `now`: ISO 8601.
 */
export async function lookAgain(
  { comeAgain, now }: { readonly comeAgain: ComeAgain; readonly now: () => string },
  envelope: Envelope,
  left: boolean,
): Promise<void> {
  const age = (Date.parse(now()) - Date.parse(envelope.time)) / 1_000;
  if (left || age < WATCHED_SECONDS) await comeAgain.in(PAUSE_SECONDS, envelope);
}
