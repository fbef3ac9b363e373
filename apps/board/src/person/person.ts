import { computed } from '@preact/signals';
import { guest } from './guest.ts';
import { signedIn } from './session.ts';

/** Whoever uses the board. */
export interface Person {
  readonly customerId: number;
  readonly name: string | undefined;
  /** False for a guest of an open market. */
  readonly hasAccount: boolean;
  readonly isOperator: boolean;
}

/** Whoever has signed in, or else the guest of this browser; undefined when it is nobody yet. */
export const person = computed<Person | undefined>(() => {
  if (signedIn.value !== undefined) return { ...signedIn.value.claims, hasAccount: true };
  if (guest.value === undefined) return undefined;
  const { customerId, customerName } = guest.value;
  return { customerId, name: customerName, hasAccount: false, isOperator: false };
});
