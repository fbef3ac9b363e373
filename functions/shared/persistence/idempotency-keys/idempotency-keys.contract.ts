import { beforeEach, describe, expect, it } from 'vitest';
import { type IdempotencyKeys, KEY_SECONDS, type KeyClaim } from './idempotency-keys.ts';

const START_MS = Date.parse('2026-11-22T10:00:00.000Z');

/** The tests that all idempotency keys must pass, wherever they are. `create` makes empty ones with a clock in ms. */
export function idempotencyKeysContract(create: (now: () => number) => Promise<IdempotencyKeys>): void {
  let now = START_MS;
  let keys: IdempotencyKeys;
  beforeEach(async () => {
    now = START_MS;
    keys = await create(() => now);
  });

  const claim: KeyClaim = { number: 7, fingerprint: 'f-1', owner: 'request-1', leasedUntil: START_MS + 10_000 };
  const other: KeyClaim = { number: 8, fingerprint: 'f-2', owner: 'request-2', leasedUntil: START_MS + 20_000 };

  describe('a key', () => {
    it.each(['a', '8e03978e-40d5-43dd-bc93-6894a57f9324', 'with "quotes", # and blanks', 'x'.repeat(255)])(
      'is free until it is claimed, and then tells the claim: %s',
      async (key) => {
        expect(await keys.find(key)).toBeUndefined();
        expect(await keys.claim(key, claim)).toEqual(claim);
        expect(await keys.find(key)).toEqual(claim);
        expect(await keys.find(`${key}.`)).toBeUndefined();
      },
    );

    it('that somebody has stays theirs, and the second is told so', async () => {
      await keys.claim('a', claim);
      expect(await keys.claim('a', other)).toEqual(claim);
      expect(await keys.find('a')).toEqual(claim);
    });

    it('claimed again by the same request, as after a lost answer, is claimed', async () => {
      await keys.claim('a', claim);
      expect(await keys.claim('a', claim)).toEqual(claim);
    });

    it('is won by exactly one of many at once, and all are told the same', async () => {
      const claims = Array.from({ length: 8 }, (_, index) => ({ ...claim, number: index, owner: `request-${index}` }));
      const told = await Promise.all(claims.map((wanted) => keys.claim('a', wanted)));
      expect(new Set(told.map(({ owner }) => owner)).size).toBe(1);
      expect(await keys.find('a')).toEqual(told[0]);
    });

    it('is forgotten after its time, not before', async () => {
      await keys.claim('a', claim);
      now += KEY_SECONDS * 1000 - 1;
      expect(await keys.find('a')).toEqual(claim);
      expect(await keys.claim('a', other)).toEqual(claim);
      now += 1;
      expect(await keys.find('a')).toBeUndefined();
      expect(await keys.claim('a', other)).toEqual(other);
      expect(await keys.find('a')).toEqual(other);
    });
  });

  describe('a release', () => {
    it('ends the lease and keeps the rest', async () => {
      await keys.claim('a', claim);
      await keys.release('a', claim);
      expect(await keys.find('a')).toEqual({ ...claim, leasedUntil: 0 });
      expect(await keys.claim('a', other)).toEqual({ ...claim, leasedUntil: 0 });
    });

    it('of a claim that does not stand changes nothing', async () => {
      await keys.release('a', claim);
      expect(await keys.find('a')).toBeUndefined();
      await keys.claim('a', other);
      await keys.release('a', claim);
      expect(await keys.find('a')).toEqual(other);
    });
  });
}
