import { forgottenAt, type IdempotencyKeys, type KeyClaim } from './idempotency-keys.ts';

/** The in-memory twin: same conditions and same expiry as on DynamoDB. `now`: milliseconds since the epoch. */
export function createMemoryIdempotencyKeys(now: () => number = Date.now): IdempotencyKeys {
  const rows = new Map<string, { readonly claim: KeyClaim; readonly expiresAt: number }>();
  return {
    find: async (key) => standing(key),
    claim: async (key, claim) => standing(key) ?? put(key, claim),
    async release(key, claim) {
      if (rows.get(key)?.claim.owner === claim.owner) put(key, { ...claim, leasedUntil: 0 });
    },
  };

  function standing(key: string): KeyClaim | undefined {
    const row = rows.get(key);
    return row === undefined || row.expiresAt * 1000 <= now() ? undefined : row.claim;
  }

  function put(key: string, claim: KeyClaim): KeyClaim {
    rows.set(key, { claim, expiresAt: forgottenAt(now()) });
    return claim;
  }
}
