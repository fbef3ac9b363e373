import { type Decision, NEWS_SECONDS, type Rejection } from '../domain/decision.ts';
import type { IdempotencyKeys, KeyClaim } from '../persistence/idempotency-keys/idempotency-keys.ts';
import type { Outcome } from './outcome.ts';

/** A request that its client may repeat: the client's key, a digest of what it asks for, and this sending's own id. */
export interface RepeatableRequest {
  readonly key: string;
  readonly fingerprint: string;
  readonly id: string;
}

/** Records the number that a creation is about to use, taken from `next`. Returns the number to use. */
export type ClaimNumber = (next: () => Promise<number>) => Promise<number>;

/** How something is created, and how to check that it was. */
export interface Creation<S> {
  /** Creates under the number from `claim`, which it calls before anything takes effect. A number is used once. */
  readonly create: (claim: ClaimNumber) => Promise<Outcome<S>>;
  /** What this request created under a number, in its first state; undefined when it created nothing. */
  readonly first: (number: number) => Promise<S | undefined>;
}

/** The created state or the refusal, and whether an earlier sending of the same request created it. */
export type Created<S> = Outcome<S> & { readonly isRepeated: boolean };

/**
 * How long a request may be running, in milliseconds: no shorter than the time-out of a function behind the gateway.
 */
export const LEASE_MS = 20_000;

/** Ends a creation because another sending holds its key. */
class KeyIsTaken extends Error {}

/**
 * Creates once, however often a request with a key is sent (ADR 0025). It writes the key's row with the number first.
 * The creation is conditional on that number, so two sendings never create twice, wherever one of them dies. Without a
 * request it records nothing. Refuses a key that was used for something else or whose first sending is still running.
 * Refuses and throws what `create` does.
 */
export async function createOnce<S>(
  { keys, now }: { readonly keys: IdempotencyKeys; readonly now: () => string },
  request: RepeatableRequest | undefined,
  { create, first }: Creation<S>,
): Promise<Created<S>> {
  if (request === undefined) return asMade(create((next) => next()));
  const { key, fingerprint, id } = request;
  let standing: KeyClaim | undefined;
  const made = create(claim);
  if (await isThere(made)) return asMade(made);
  standing ??= await keys.find(key);
  if (standing === undefined) return asMade(made);
  if (standing.fingerprint !== fingerprint) return { rejection: usedOtherwise, isRepeated: false };
  const state = await first(standing.number);
  if (state !== undefined) return { state, isRepeated: standing.owner !== id };
  if (standing.owner === id) {
    await keys.release(key, standing);
    return asMade(made);
  }
  if (standing.leasedUntil > Date.parse(now())) return { rejection: underWay, isRepeated: false };
  return takeOver(standing.number);

  async function claim(next: () => Promise<number>): Promise<number> {
    const wanted = { number: await next(), fingerprint, owner: id, leasedUntil: Date.parse(now()) + LEASE_MS };
    standing = await keys.claim(key, wanted);
    if (standing.owner !== id) throw new KeyIsTaken();
    return standing.number;
  }

  /** The earlier sending has ended and created nothing: this one creates, under the same number. */
  async function takeOver(number: number): Promise<Created<S>> {
    const made = create(async () => number);
    if (await isThere(made)) return asMade(made);
    // Another sending may also have taken over, or the first one was only slow.
    const state = await first(number);
    return state === undefined ? asMade(made) : { state, isRepeated: true };
  }
}

/** True when a creation created something. Never rejects. */
function isThere(made: Promise<Outcome<unknown>>): Promise<boolean> {
  return made.then(
    ({ rejection }) => rejection === undefined,
    () => false,
  );
}

/** A creation's own outcome, or its own error. */
async function asMade<S>(made: Promise<Outcome<S>>): Promise<Created<S>> {
  return { ...(await made), isRepeated: false };
}

/** The first state of something: what its creation made from nothing. Undefined when the decision created nothing. */
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
