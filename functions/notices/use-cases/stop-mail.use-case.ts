import { type MailStop, stopMail } from '../telling/recipient.ts';
import { changeRecipient } from './change-recipient.ts';
import type { Recipients } from './recipients.ts';

/** Stops e-mail to an address of a person that bounced or whose owner complained. Another address of theirs goes on. */
export async function stopMailTo(
  recipients: Recipients,
  customerId: number,
  addresses: readonly string[],
  why: MailStop,
): Promise<void> {
  const known = new Set(addresses.map((address) => address.toLowerCase()));
  await changeRecipient(recipients, customerId, (before) =>
    before.email !== undefined && known.has(before.email.toLowerCase()) ? stopMail(before, why) : undefined,
  );
}
