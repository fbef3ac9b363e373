import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../domain/history-entry.ts';
import type { History } from '../history.ts';

/** The days for which the histories under test keep events, and their clock. */
export const contractTime = { keepDays: 30, now: () => Date.parse('2026-11-30T00:00:00.000Z') };

const entry = (id: string, time: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  type: 'ItemHeld',
  time,
  source: 'gdmarket.item',
  correlationId: 'c-1',
  causationId: 'reservation#7#1',
  version: 2,
  facts: { itemNo: 1, itemStatus: 'NotRentable' },
  ...more,
});

/** The tests that every history must pass. `newHistory` makes an empty one that goes by {@link contractTime}. */
export function historyContract(name: string, newHistory: () => Promise<History>): void {
  describe(`history: ${name}`, () => {
    const at = (second: number) => `2026-11-29T10:00:${String(second).padStart(2, '0')}.000Z`;
    const ids = async (history: History, subject = 'reservation/7') =>
      (await history.read(subject, { size: 100 })).entries.map(({ id }) => id);

    it('knows nothing of what never happened', async () => {
      expect(await (await newHistory()).read('reservation/7', { size: 5 })).toStrictEqual({ entries: [] });
    });

    it('gives back what it was given', async () => {
      const history = await newHistory();
      const asked = entry('item#1#2', at(1), { by: { authtype: 'app_user', authid: '7' } });
      const reaction = entry('item#1#3', at(2));
      for (const one of [asked, reaction]) await history.add('reservation/7', one);
      expect((await history.read('reservation/7', { size: 5 })).entries).toStrictEqual([asked, reaction]);
    });

    it('is in order of time, whatever the order and however often events come', async () => {
      const history = await newHistory();
      for (const second of [3, 1, 2, 3, 1]) await history.add('reservation/7', entry(`item#1#${second}`, at(second)));
      expect(await ids(history)).toStrictEqual(['item#1#1', 'item#1#2', 'item#1#3']);
    });

    it('keeps the order of one aggregate within a millisecond', async () => {
      const history = await newHistory();
      for (const version of [10, 9, 11]) await history.add('reservation/7', entry(`item#1#${version}`, at(1)));
      expect(await ids(history)).toStrictEqual(['item#1#9', 'item#1#10', 'item#1#11']);
    });

    it('keeps histories apart', async () => {
      const history = await newHistory();
      await history.add('reservation/7', entry('item#1#2', at(1)));
      await history.add('reservation/70', entry('item#1#3', at(1)));
      await history.add('item/7', entry('item#7#1', at(1)));
      expect(await ids(history)).toStrictEqual(['item#1#2']);
      expect(await ids(history, 'item/7')).toStrictEqual(['item#7#1']);
    });

    it('is read a page at a time; only the last page has no next', async () => {
      const history = await newHistory();
      for (const second of [1, 2, 3, 4]) await history.add('reservation/7', entry(`item#1#${second}`, at(second)));
      const first = await history.read('reservation/7', { size: 2 });
      const second = await history.read('reservation/7', { size: 2, after: first.next });
      expect(first.entries.map(({ id }) => id)).toStrictEqual(['item#1#1', 'item#1#2']);
      expect(second.entries.map(({ id }) => id)).toStrictEqual(['item#1#3', 'item#1#4']);
      expect([typeof first.next, second.next]).toStrictEqual(['string', undefined]);
    });

    it('forgets what is too old, also before its row is deleted', async () => {
      const history = await newHistory();
      await history.add('reservation/7', entry('item#1#1', '2026-10-30T23:59:59.999Z'));
      await history.add('reservation/7', entry('item#1#2', '2026-10-31T00:00:00.001Z'));
      expect(await ids(history)).toStrictEqual(['item#1#2']);
    });
  });
}
