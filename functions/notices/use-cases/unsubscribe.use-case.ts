import { readPersonalAddress } from '../telling/personal-address.ts';
import { type Recipient, stopMail } from '../telling/recipient.ts';
import { isSame } from '../telling/secret.ts';
import { changeRecipient } from './change-recipient.ts';
import type { Recipients } from './recipients.ts';

/** Whose e-mail an address for unsubscribing stops; undefined when it is nobody's. */
export async function whoseMail(recipients: Recipients, key: string): Promise<Recipient | undefined> {
  const read = readPersonalAddress(key);
  const recipient = read && (await recipients.find(read.customerId));
  return read && isSame(read.secret, recipient?.unsubscribeKey) ? recipient : undefined;
}

/** Stops a person's e-mail. Asking again changes nothing. */
export async function unsubscribe(recipients: Recipients, { customerId }: Recipient): Promise<void> {
  await changeRecipient(recipients, customerId, (before) =>
    before.email === undefined ? undefined : stopMail(before, 'unsubscribed'),
  );
}
