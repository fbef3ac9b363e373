import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import { newRecipient, type Recipient } from '../telling/recipient.ts';
import type { Recipients } from './recipients.ts';

/** How often a change is tried when others change the same person's wishes. */
const TRIES = 5;

/**
 * Changes a person's wishes on the newest version. `change` returns undefined for nothing to change. Returns what is
 * stored then. Throws TooMuchContention when others are always first.
 */
export async function changeRecipient(
  recipients: Pick<Recipients, 'find' | 'save'>,
  customerId: number,
  change: (before: Recipient) => Recipient | undefined,
): Promise<Recipient> {
  for (let tried = 0; tried < TRIES; tried++) {
    const before = (await recipients.find(customerId)) ?? newRecipient(customerId);
    const changed = change(before);
    if (changed === undefined) return before;
    const after = { ...changed, version: before.version + 1 };
    if ((await recipients.save(after)) === 'saved') return after;
  }
  throw new TooMuchContention();
}
