import { daysOf } from '#contracts/days/civil-day.ts';
import { extendedUntil as untilWhen } from '#contracts/days/extension.ts';
import { eachDue } from '#shared/use-cases/each-due.ts';
import { nextDue, remindersOf, tomorrow } from '../telling/reminders.ts';
import type { Rental } from '../telling/rental.ts';
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
  const until = await extendedUntil(rentals, rental);
  const isOut = rental.side === 'renter' && rental.stage === 'paid' && (await goesOn(rentals, rental));
  const reminders = isOut ? [] : remindersOf({ ...rental, ...(until && { to: until }) }, timeZone);
  for (const { telling, at, until, source } of reminders)
    if (at <= now && (until === undefined || until > now)) await tell(dependencies, [telling], at, source);
  const next = until === undefined ? nextDue(reminders, now) : tomorrow(now, timeZone);
  await rentals.dueNext(rental, next);
}

/** The last day of the paid rentals that extend one that is out; undefined when there is none. */
async function extendedUntil(rentals: Rentals, { customerId, reservationNo, stage }: Rental) {
  if (stage !== 'out') return undefined;
  const known = await rentals.list(customerId);
  const isPaid = (one: Rental) => one.stage === 'paid' || one.stage === 'out';
  const bookings = known.flatMap((one) => {
    const days = daysOf(one);
    return days !== undefined && isPaid(one) ? [{ ...one, ...days }] : [];
  });
  return untilWhen(bookings, reservationNo);
}

/** True when a rental extends one that is out: its renter does not get the thing, they have it. */
async function goesOn(rentals: Rentals, { customerId, extensionOf }: Rental): Promise<boolean> {
  if (extensionOf === undefined) return false;
  return (await rentals.find(customerId, extensionOf))?.stage === 'out';
}
