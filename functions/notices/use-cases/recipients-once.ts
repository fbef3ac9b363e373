import { newRecipient, type Recipient } from '../telling/recipient.ts';
import type { Recipients } from './recipients.ts';

/** How a person wants to be told, also when nothing is stored. */
export type RecipientOf = (customerId: number) => Promise<Recipient>;

/** Reads each person once: for one event, not longer. */
export function recipientsOnce({ find }: Pick<Recipients, 'find'>): RecipientOf {
  const read = new Map<number, Promise<Recipient>>();
  return (customerId) => {
    const known = read.get(customerId) ?? find(customerId).then((stored) => stored ?? newRecipient(customerId));
    read.set(customerId, known);
    return known;
  };
}
