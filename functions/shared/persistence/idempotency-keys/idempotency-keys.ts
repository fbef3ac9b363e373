import * as z from 'zod/mini';
import type { RowKey } from '../rows/row-key.ts';

/** What a request wrote under its key before it took effect. */
export interface KeyClaim {
  /** The number of the resource that the key creates, whichever sending of the request does it. */
  readonly number: number;
  /** A digest of what the request asks for. */
  readonly fingerprint: string;
  /** The request's id. */
  readonly owner: string;
  /**
   * Until when that request may still be running, in milliseconds since the epoch; 0 once it is known to have ended.
   */
  readonly leasedUntil: number;
}

/** The shape of a stored claim; every claim that is read is checked against it. */
export const keyClaim: z.ZodMiniType<KeyClaim> = z.lazy(() =>
  z.object({ number: z.int(), fingerprint: z.string(), owner: z.string(), leasedUntil: z.number() }),
);

/** How long a key is remembered, in seconds. Rows that are created under keys must live longer. */
export const KEY_SECONDS = 24 * 3600;

/** The idempotency keys of one table's creations. */
export interface IdempotencyKeys {
  /** The claim under a key (consistent read); undefined when there is none or it has expired. */
  find(key: string): Promise<KeyClaim | undefined>;
  /**
   * Claims a key unless it is claimed already. Returns the claim in force: this one, or the earlier one. One
   * conditional write.
   */
  claim(key: string, claim: KeyClaim): Promise<KeyClaim>;
  /**
   * Ends a claim's lease: its request has ended and created nothing. Does nothing when another claim has replaced it.
   */
  release(key: string, claim: KeyClaim): Promise<void>;
}

/** The key's row: beside the rows that are created under keys, but in no list. */
export function keyRow(key: string): RowKey {
  return { bucket: `KEY#${key}`, number: 0 };
}

/** When a claim made now expires, in epoch seconds. `nowMs` is in milliseconds. */
export function forgottenAt(nowMs: number): number {
  return Math.ceil(nowMs / 1000) + KEY_SECONDS;
}
