import { forgotten } from '../telling/recipient.ts';
import { changeRecipient } from './change-recipient.ts';
import type { Recipients } from './recipients.ts';

/**
 * Deletes all that is stored about a person, and remembers that events until `at` (ISO 8601) are not told any more.
 * Whoever tells them at the same moment may still write something: the event comes again and finds it.
 */
export async function forgetPerson(recipients: Recipients, customerId: number, at: string): Promise<void> {
  await changeRecipient(recipients, customerId, (before) =>
    // Whoever came back since then has chosen anew.
    before.forgottenAt !== undefined && before.forgottenAt >= at ? undefined : forgotten(before, at),
  );
  await recipients.clearUntil(customerId, at);
}
