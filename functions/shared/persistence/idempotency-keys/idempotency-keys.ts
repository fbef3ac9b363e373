import * as z from 'zod/mini';
import type { RowKey } from '../rows/row-key.ts';

/** What a request noted under its key before it took effect. */
export interface KeyClaim {
  /** The number of what is created under the key, whoever repeats the request. */
  readonly number: number;
  /** What the request asked for, as a digest. */
  readonly fingerprint: string;
  /** The request's id. */
  readonly owner: string;
  /** Until when that request may still be at work, in milliseconds since the epoch; 0 once it is known to be over. */
  readonly leasedUntil: number;
}

/** The shape of a stored claim; what is read is checked against it. */
export const keyClaim: z.ZodMiniType<KeyClaim> = z.object({
  number: z.int(),
  fingerprint: z.string(),
  owner: z.string(),
  leasedUntil: z.number(),
});

/** How long a key is remembered, in seconds. Rows of what is created under keys must live longer. */
export const KEY_SECONDS = 24 * 3600;

/** The idempotency keys of what is created in one table. */
export interface IdempotencyKeys {
  /** The claim that stands under a key (consistent read); undefined when there is none, or it is forgotten. */
  find(key: string): Promise<KeyClaim | undefined>;
  /** Claims a key unless somebody has it. Gives the claim that stands: this one, or the one that was there. One conditional write. */
  claim(key: string, claim: KeyClaim): Promise<KeyClaim>;
  /** Ends a claim's lease: its request is over and created nothing. Does nothing when another claim stands by now. */
  release(key: string, claim: KeyClaim): Promise<void>;
}

/** Where a key's row is: beside the rows of what is created under it, in no list. */
export function keyRow(key: string): RowKey {
  return { bucket: `KEY#${key}`, number: 0 };
}

/** When a claim that is made now is forgotten, in epoch seconds. Takes the time in milliseconds. */
export function forgottenAt(nowMs: number): number {
  return Math.ceil(nowMs / 1000) + KEY_SECONDS;
}
