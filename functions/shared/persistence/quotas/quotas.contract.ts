import { beforeEach, describe, expect, it } from 'vitest';
import type { Use } from '#shared/domain/quota.ts';
import type { Quotas, Recorded } from './quotas.ts';

const ANNA = 7;
const BERTA = 8;
const use = (number: number): Use => ({ number, at: 1_000 + number });

/** The tests that all quotas must pass, wherever they are. `create` makes empty ones. */
export function quotasContract(create: () => Promise<Quotas>): void {
  let quotas: Quotas;
  beforeEach(async () => {
    quotas = await create();
  });

  /** What is recorded of Anna. */
  async function recorded(): Promise<Recorded> {
    const { uses, version } = (await quotas.record(ANNA, use(999), 0)) ?? { uses: [], version: 0 };
    return { uses: uses.toSorted((one, other) => one.number - other.number), version };
  }

  describe('a person’s quota', () => {
    it('records uses up to its limit, and then says which there are', async () => {
      expect(await quotas.record(ANNA, use(1), 2)).toBeUndefined();
      expect(await quotas.record(ANNA, use(2), 2)).toBeUndefined();
      expect((await quotas.record(ANNA, use(3), 2))?.uses).toHaveLength(2);
      expect((await recorded()).uses).toEqual([use(1), use(2)]);
    });

    it('is theirs alone', async () => {
      await quotas.record(ANNA, use(1), 1);
      expect(await quotas.record(BERTA, use(2), 1)).toBeUndefined();
    });

    it('records a use once, however often it is asked to', async () => {
      await quotas.record(ANNA, use(1), 5);
      expect((await quotas.record(ANNA, { number: 1, at: 9_999 }, 5))?.uses).toEqual([use(1)]);
      expect((await recorded()).uses).toEqual([use(1)]);
    });

    it('is never passed by many at once', async () => {
      const told = await Promise.all(Array.from({ length: 10 }, (_, number) => quotas.record(ANNA, use(number), 3)));
      expect(told.filter((one) => one === undefined)).toHaveLength(3);
      expect((await recorded()).uses).toHaveLength(3);
    });
  });

  describe('a replacement', () => {
    it('leaves exactly its uses, and further ones are counted from there', async () => {
      for (const number of [1, 2, 3]) await quotas.record(ANNA, use(number), 3);
      expect(await quotas.replace(ANNA, await recorded(), [use(3), use(4)])).toBe('saved');
      expect((await recorded()).uses).toEqual([use(3), use(4)]);
      expect(await quotas.record(ANNA, use(5), 3)).toBeUndefined();
      expect((await quotas.record(ANNA, use(6), 3))?.uses).toHaveLength(3);
    });

    it('loses against whoever wrote since: by a use, or by another replacement', async () => {
      await quotas.record(ANNA, use(1), 5);
      const first = await recorded();
      await quotas.record(ANNA, use(2), 5);
      expect(await quotas.replace(ANNA, first, [])).toBe('conflict');
      const second = await recorded();
      expect(await quotas.replace(ANNA, second, [use(2)])).toBe('saved');
      expect(await quotas.replace(ANNA, second, [])).toBe('conflict');
      expect((await recorded()).uses).toEqual([use(2)]);
    });
  });
}
