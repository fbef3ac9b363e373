import { personalAddress, readPersonalAddress } from '../telling/personal-address.ts';
import type { Recipient } from '../telling/recipient.ts';
import { digestOf, isSame } from '../telling/secret.ts';
import { changeRecipient } from './change-recipient.ts';
import type { Recipients } from './recipients.ts';

/**
 * Gives a person's calendar a new address; an earlier one ends. Returns the last part of the address, whose secret is
 * not stored. `since`: ISO 8601.
 */
export async function openFeed(
  recipients: Recipients,
  customerId: number,
  secret: string,
  since: string,
): Promise<string> {
  const feed = { digest: digestOf(secret), since };
  await changeRecipient(recipients, customerId, (before) => ({ ...before, feed }));
  return personalAddress(customerId, secret);
}

/** Ends the address of a person's calendar. */
export async function closeFeed(recipients: Recipients, customerId: number): Promise<void> {
  await changeRecipient(recipients, customerId, (before) =>
    before.feed === undefined ? undefined : { ...before, feed: undefined },
  );
}

/** Whose calendar is at an address; undefined when there is none. */
export async function whoseFeed(recipients: Recipients, name: string): Promise<Recipient | undefined> {
  const read = readPersonalAddress(name.replace(/\.ics$/, ''));
  const recipient = read && (await recipients.find(read.customerId));
  return read && isSame(digestOf(read.secret), recipient?.feed?.digest) ? recipient : undefined;
}
