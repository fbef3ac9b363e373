import { signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';

/** Somebody who rents without an account, on a market that is open: known to this browser only. */
export interface Guest {
  readonly customerId: number;
  readonly customerName: string;
}

const KEY = 'guest';

/** The guest of this browser; undefined until somebody gives a name. */
export const guest = signal<Guest | undefined>(kept(localStorage, KEY) as Guest | undefined);

/** Remembers the name. The number is drawn once, from the upper half: people with an account have small ones. */
export function becomeGuest(customerName: string): Guest {
  const customerId = guest.value?.customerId ?? 2 ** 30 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 2);
  guest.value = { customerId, customerName };
  keep(localStorage, KEY, guest.value);
  return guest.value;
}
