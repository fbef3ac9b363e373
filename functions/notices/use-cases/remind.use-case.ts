import { eachDue } from '#shared/use-cases/each-due.ts';
import { nextDue, remindersOf, tomorrow } from '../telling/reminders.ts';
import type { Rental } from '../telling/rental.ts';
import { extendedUntil, stageBefore } from './extended.ts';
import { MailNotSent } from './mail-not-sent.error.ts';
import type { Rentals } from './rentals.ts';
import { type TellDependencies, tell } from './tell.use-case.ts';

/** What reminding needs. `timeZone`: where the market's days are, as `Asia/Seoul`. */
export interface RemindDependencies extends TellDependencies {
  readonly rentals: Rentals;
  readonly timeZone: string;
}

/** So many rentals are looked at for one message: even with an e-mail each, the function ends in time. */
export const AT_ONCE = 20;

const HOUR_MS = 3_600_000;

/**
 * Tells what is due of rentals by now, and returns whether more may be due. One that fails is due again in an hour, so
 * that it stands in nobody's way; then it throws what failed, unless only an e-mail has to wait.
 */
export async function remind(dependencies: RemindDependencies): Promise<boolean> {
  const { rentals, now } = dependencies;
  const look = (rental: Rental) => remindOf(dependencies, rental);
  return eachDue(await rentals.due(now(), AT_ONCE), look, async (rental, error) => {
    await rentals.dueNext(rental, new Date(Date.parse(now()) + HOUR_MS).toISOString());
    return error instanceof MailNotSent;
  });
}

async function remindOf(dependencies: RemindDependencies, rental: Rental): Promise<void> {
  const { rentals, timeZone } = dependencies;
  const now = dependencies.now();
  const { side, stage, to } = rental;
  const until = stage === 'out' ? await extendedUntil(rentals, rental) : undefined;
  // Its renter does not get the thing: they have it.
  const keepsIt = stage === 'paid' && (await stageBefore(rentals, rental)) === 'out';
  const isSettled = keepsIt && side === 'renter';
  const reminders = isSettled ? [] : remindersOf({ ...rental, ...(until && { to: until }) }, timeZone);
  for (const { telling, at, until, source } of reminders)
    if (at <= now && (until === undefined || until > now))
      await tell(dependencies, [{ ...telling, ...(keepsIt && { keptUntil: to }) }], at, source);
  const next = until === undefined ? nextDue(reminders, now) : tomorrow(now, timeZone);
  await rentals.dueNext(rental, next);
}
