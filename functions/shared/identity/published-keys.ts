import { identityLimitsMs } from '../config/time-limits.ts';
import { IdentityUnavailable } from './identity-unavailable.error.ts';
import { type KeySet, usableKeys } from './signing-keys.ts';

/** Milliseconds after which a set is read again. Until then a key that its issuer took back is still accepted. */
const MAX_AGE_MS = 600_000;

/**
 * Milliseconds after which a set is read again that lacks the wanted key or could not be read. Until then a new key may
 * be unknown. Without the pause forged tokens could make this code flood an issuer.
 */
const PAUSE_MS = 5_000;

/** The keys that issuers publish, by their addresses. */
export interface PublishedKeys {
  /**
   * The keys at an address, read from there if they are old or lack `kid`. When that fails, the last good ones stay in
   * force. Rejects with `IdentityUnavailable` when it fails and `kid` is not among those.
   */
  readonly at: (uri: string, kid: string | undefined) => Promise<KeySet>;
}

/** The last look at an address. */
interface Look {
  readonly keys: KeySet;
  /** Milliseconds. */
  readonly at: number;
  /** Why it failed; `keys` are those of an earlier one then. */
  readonly trouble?: unknown;
}

/**
 * Keeps key sets in this process. The cache of aws-jwt-verify has no maximum age, asks again at once after a failure, and
 * measures its pauses with timers, which stop while Lambda freezes the process. `fetchKeys` must settle in bounded time;
 * `now` is in milliseconds.
 */
export function createPublishedKeys(
  fetchKeys: (uri: string) => Promise<KeySet> = fetchKeySet,
  now: () => number = Date.now,
): PublishedKeys {
  const looks = new Map<string, Look>();

  const look = async (uri: string, before: KeySet): Promise<Look> => {
    try {
      return { keys: await fetchKeys(uri), at: now() };
    } catch (trouble) {
      return { keys: before, at: now(), trouble };
    }
  };

  return {
    at: async (uri, kid) => {
      const last = looks.get(uri);
      if (last !== undefined && !isDue(last, kid, now())) return keysOf(last, uri, kid);
      const next = await look(uri, last?.keys ?? { keys: [] });
      looks.set(uri, next);
      return keysOf(next, uri, kid);
    },
  };
}

function isDue({ keys, at, trouble }: Look, kid: string | undefined, now: number): boolean {
  const age = now - at;
  // A negative age means that the clock was set back.
  return age < 0 || age >= (has(keys, kid) && trouble === undefined ? MAX_AGE_MS : PAUSE_MS);
}

function keysOf({ keys, trouble }: Look, uri: string, kid: string | undefined): KeySet {
  if (trouble === undefined || has(keys, kid)) return keys;
  throw new IdentityUnavailable(`the keys at ${uri} were not read: ${String(trouble)}`, PAUSE_MS / 1_000, trouble);
}

function has({ keys }: KeySet, kid: string | undefined): boolean {
  return keys.some((key) => key.kid === kid);
}

/** Reads a published key set. Rejects when that takes too long, and for any other answer than a key set. */
async function fetchKeySet(uri: string): Promise<KeySet> {
  const response = await fetch(uri, { signal: AbortSignal.timeout(identityLimitsMs.keys), redirect: 'error' });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return usableKeys(await response.json());
}
