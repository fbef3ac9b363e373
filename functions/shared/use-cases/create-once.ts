import { CommandRejected } from '../domain/command-rejected.ts';
import type { Decision, Rejection } from '../domain/decision.ts';
import { NEWS_SECONDS } from '../domain/decision.ts';
import type { IdempotencyKeys, KeyClaim } from '../persistence/idempotency-keys.ts';

/** A request that its client may repeat: the key it chose, a digest of what it asks for, and this sending's own id. */
export interface RepeatableRequest {
  readonly key: string;
  readonly fingerprint: string;
  readonly id: string;
}

/** Notes the number that a creation is about to use, taken from `next`. Gives the number to use. */
export type ClaimNumber = (next: () => Promise<number>) => Promise<number>;

/** How something is created, and how to tell that it was. */
export interface Creation<S> {
  /** Creates under the number that `claim` gives, which it asks before anything takes effect. A number is used once. */
  readonly create: (claim: ClaimNumber) => Promise<S>;
  /** What this request created under a number, as it was then; undefined when it created nothing. */
  readonly first: (number: number) => Promise<S | undefined>;
}

/** What was created, and whether that was an earlier sending of the same request. */
export interface Created<S> {
  readonly state: S;
  readonly isRepeated: boolean;
}

/** How long a request may be at work, in milliseconds: no shorter than a function behind the gateway may run. */
export const LEASE_MS = 20_000;

/** Ends a creation whose key somebody else has. */
class KeyIsTaken extends Error {}

/**
 * Creates once, however often a request with a key is sent (ADR 0025). The key's row is written first and holds the number: the creation
 * is conditional on that number, so that two sendings never create twice, wherever one of them dies. Without a request nothing is noted.
 * Throws CommandRejected: the key was used for something else, its first sending is still at work, or what `create` throws.
 */
export async function createOnce<S>(
  { keys, now }: { readonly keys: IdempotencyKeys; readonly now: () => string },
  request: RepeatableRequest | undefined,
  { create, first }: Creation<S>,
): Promise<Created<S>> {
  if (request === undefined) return { state: await create((next) => next()), isRepeated: false };
  const { key, fingerprint, id } = request;
  let standing: KeyClaim | undefined;
  try {
    return { state: await create(claim), isRepeated: false };
  } catch (error) {
    standing ??= await keys.find(key);
    if (standing === undefined) throw error;
    if (standing.fingerprint !== fingerprint) throw new CommandRejected(usedOtherwise);
    const state = await first(standing.number);
    if (state !== undefined) return { state, isRepeated: standing.owner !== id };
    if (standing.owner === id) {
      await keys.release(key, standing);
      throw error;
    }
    if (standing.leasedUntil > Date.parse(now())) throw new CommandRejected(underWay);
    return await takeOver(standing.number);
  }

  async function claim(next: () => Promise<number>): Promise<number> {
    const wanted = { number: await next(), fingerprint, owner: id, leasedUntil: Date.parse(now()) + LEASE_MS };
    standing = await keys.claim(key, wanted);
    if (standing.owner !== id) throw new KeyIsTaken();
    return standing.number;
  }

  /** Whoever had the key is over and created nothing: this sending does it, under the same number. */
  async function takeOver(number: number): Promise<Created<S>> {
    try {
      return { state: await create(async () => number), isRepeated: false };
    } catch (error) {
      // Another sending may have taken over, too, or the first one was only slow.
      const state = await first(number);
      if (state === undefined) throw error;
      return { state, isRepeated: true };
    }
  }
}

/** The first state of something: what its creation made of nothing. Undefined when the decision created nothing. */
export function firstState<S, E>(decision: Decision<E>, evolve: (state: undefined, event: E) => S): S | undefined {
  return decision.outcome === 'event' ? evolve(undefined, decision.event) : undefined;
}

const usedOtherwise: Rejection = {
  kind: 'unprocessable',
  code: 'idempotency-key-reused',
  detail: 'this Idempotency-Key was sent with another body: choose a new key for a new request',
};

const underWay: Rejection = {
  kind: 'conflict',
  code: 'request-under-way',
  detail: 'a request with this Idempotency-Key is still at work: ask again shortly',
  retryAfterSeconds: NEWS_SECONDS,
};
