import { describe, expect, it } from 'vitest';
import type { ListFilter } from '#shared/domain/page.ts';
import type { ItemInfoSlots } from '../item-info/item-info.slots.ts';
import type { ViewStore } from '../view-store.ts';

const named = (itemNo: number, itemName: string) =>
  ({ itemNo, itemName, itemPrice: 1, itemStatus: 'Rentable' }) as const;

/** The tests that every view store must pass. `newStore` makes an empty store. */
export function viewStoreContract(name: string, newStore: () => Promise<ViewStore<ItemInfoSlots>>): void {
  describe(`view store: ${name}`, () => {
    const item = (number: number, version: number, itemName: string) =>
      ({ number, slot: 'item', age: { seq: 0, version }, value: named(number, itemName) }) as const;

    it('finds nothing where nothing was said', async () => {
      expect(await (await newStore()).find(7)).toBeUndefined();
    });

    it('applies only what is newer', async () => {
      const store = await newStore();
      expect(await store.apply(item(1, 2, 'second'))).toBe('applied');
      expect(await store.apply(item(1, 1, 'first'))).toBe('old');
      expect(await store.apply(item(1, 2, 'again'))).toBe('old');
      expect((await store.find(1))?.item).toStrictEqual({ seq: 0, version: 2, value: named(1, 'second') });
      expect(await store.apply(item(1, 3, 'third'))).toBe('applied');
    });

    it('orders by sequence before version', async () => {
      const store = await newStore();
      const reservation = (seq: number, version: number) =>
        ({ number: 1, slot: 'reservation', age: { seq, version }, value: null }) as const;
      expect(await store.apply(reservation(2, 1))).toBe('applied');
      expect(await store.apply(reservation(1, 9))).toBe('old');
      expect(await store.apply(reservation(2, 2))).toBe('applied');
    });

    it('writes again what is as new when it repairs, and nothing older', async () => {
      const store = await newStore();
      await store.apply(item(1, 2, 'wrong'));
      expect(await store.apply(item(1, 2, 'right'), { repair: true })).toBe('applied');
      expect(await store.apply(item(1, 1, 'old'), { repair: true })).toBe('old');
      expect((await store.find(1))?.item?.value.itemName).toBe('right');
    });

    it('keeps the slots of other sources', async () => {
      const store = await newStore();
      await store.apply({ number: 1, slot: 'review', age: { seq: 0, version: 2 }, value: { score: 5 } });
      await store.apply(item(1, 1, 'late'));
      expect(await store.find(1)).toMatchObject({
        item: { value: { itemName: 'late' } },
        review: { value: { score: 5 } },
      });
    });

    it('applies concurrent updates so that the newest stays', async () => {
      const store = await newStore();
      await Promise.all([3, 1, 5, 2, 4].map((version) => store.apply(item(1, version, `v${version}`))));
      expect((await store.find(1))?.item?.version).toBe(5);
    });

    describe('near a place', () => {
      const home = { latitude: 37.5566, longitude: 126.9236 };
      const work = { latitude: 37.5663, longitude: 126.9779 };
      const at = (
        version: number,
        place?: typeof home,
        itemStatus: 'Rentable' | 'NotRentable' | 'Deleted' = 'Rentable',
      ) =>
        ({
          number: 1,
          slot: 'item',
          age: { seq: 0, version },
          value: { ...named(1, `v${version}`), itemStatus, ...(place && { place }) },
        }) as const;
      const nearTo = async (store: ViewStore<ItemInfoSlots>, centre: typeof home, filter?: ListFilter) => {
        const request = { centre, within: 1_000, size: 5, ...(filter && { filter }) };
        const { entries } = await store.near(request, (row) => row.item?.value.itemName);
        return entries.map(({ entry }) => entry);
      };
      const free = { name: 'status', value: 'Rentable' };

      it('shows what has moved at its new place alone, though its events come late and twice', async () => {
        const store = await newStore();
        for (const update of [at(2, work), at(1, home), at(2, work)]) await store.apply(update);
        expect([await nearTo(store, home), await nearTo(store, work)]).toEqual([[], ['v2']]);
        for (const update of [at(4, home), at(3, work), at(2, work), at(4, home)]) await store.apply(update);
        expect([await nearTo(store, home), await nearTo(store, work)]).toEqual([['v4'], []]);
        await store.apply(at(4, work), { repair: true });
        expect([await nearTo(store, home), await nearTo(store, work)]).toEqual([[], ['v4']]);
      });

      it('follows the status, and leaves out what is deleted, or nowhere', async () => {
        const store = await newStore();
        await store.apply(at(1, home));
        expect(await nearTo(store, home, free)).toEqual(['v1']);
        await store.apply(at(2, home, 'NotRentable'));
        expect([await nearTo(store, home, free), await nearTo(store, home)]).toEqual([[], ['v2']]);
        await store.apply(at(3, home));
        expect(await nearTo(store, home, free)).toEqual(['v3']);
        await store.apply(at(4));
        expect(await nearTo(store, home)).toEqual([]);
        await store.apply(at(5, home));
        await store.apply(at(6, home, 'Deleted'));
        await store.apply(at(5, home));
        expect(await nearTo(store, home)).toEqual([]);
      });

      it('keeps its place when another source says something', async () => {
        const store = await newStore();
        await store.apply(at(1, home));
        await store.apply({ number: 1, slot: 'review', age: { seq: 0, version: 2 }, value: { score: 5 } });
        expect(await nearTo(store, home)).toEqual(['v1']);
      });
    });

    it('lists in number order across buckets, passing over what is not shown', async () => {
      const store = await newStore();
      for (const number of [205, 3, 100, 99]) await store.apply(item(number, 1, `n${number}`));
      await store.apply({ number: 4, slot: 'review', age: { seq: 0, version: 1 }, value: { score: 1 } });
      const shown = (row: Awaited<ReturnType<typeof store.find>>) => row?.item?.value.itemNo;
      const page = await store.list({ size: 3, descending: false }, shown);
      expect(page.entries).toStrictEqual([3, 99, 100]);
      const rest = await store.list({ size: 9, descending: false, after: page.next ?? 0 }, shown);
      expect(rest.entries).toStrictEqual([205]);
      expect((await store.list({ size: 9, descending: true }, shown)).entries).toStrictEqual([205, 100, 99, 3]);
    });
  });
}
