import { isFromBefore } from '../telling/recipient.ts';
import { firstDue, remindersOf } from '../telling/reminders.ts';
import type { Rental } from '../telling/rental.ts';
import type { RecipientOf } from './recipients-once.ts';
import type { Rentals } from './rentals.ts';

/** What keeping a rental needs. `now`: ISO 8601. `timeZone`: where the market's days are, as `Asia/Seoul`. */
export interface KeepingDependencies {
  readonly rentals: Pick<Rentals, 'keep'>;
  readonly timeZone: string;
  readonly now: () => string;
}

/**
 * Keeps the dates of a rental for one of its sides, and when to remind of it, unless it is from before that person was
 * forgotten.
 */
export async function keepRental(
  { rentals, timeZone, now }: KeepingDependencies,
  rental: Rental,
  recipientOf: RecipientOf,
): Promise<void> {
  if (isFromBefore(await recipientOf(rental.customerId), rental.time)) return;
  await rentals.keep({ ...rental, dueAt: firstDue(remindersOf(rental, timeZone), now()) });
}
