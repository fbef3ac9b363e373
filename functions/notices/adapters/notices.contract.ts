import { describe, expect, it } from 'vitest';
import { noticeOf } from '../telling/notice.ts';
import { at, notice, type Stored, storedForEachTest, telling } from './notices-under-test.fixture.ts';
import { recipientsContract } from './recipients.contract.ts';
import { rentalsContract } from './rentals.contract.ts';

/** The tests that every store of notices must pass. `create` makes an empty one that goes by {@link contractNow}. */
export function noticesContract(name: string, create: () => Promise<Stored>): void {
  describe(`notices: ${name}`, () => {
    const stored = storedForEachTest(create);
    recipientsContract(stored);
    rentalsContract(stored);

    it('gives back what it was given, and knows nothing of others', async () => {
      const full = notice(1, { reason: 'by-owner', words: '고장', score: 5, deposit: 50_000, lateFee: 2_000 });
      expect(await stored.notices.add(full, 'none')).toBe('none');
      expect((await stored.notices.page(7, { size: 5 })).entries).toStrictEqual([full]);
      for (const other of [70, 1]) expect(await stored.notices.page(other, { size: 5 })).toStrictEqual({ entries: [] });
    });

    it('adds a notice once, whatever comes again', async () => {
      const told = await Promise.all(Array.from({ length: 5 }, () => stored.notices.add(notice(1), 'due')));
      expect(told).toEqual(Array(5).fill('due'));
      await stored.notices.markRead(notice(1));
      expect(await stored.notices.add(notice(1), 'none')).toBe('due');
      expect((await stored.notices.page(7, { size: 5 })).entries).toStrictEqual([{ ...notice(1), isRead: true }]);
    });

    it('is read newest first, a page at a time', async () => {
      for (const second of [3, 1, 10, 2]) await stored.notices.add(notice(second), 'none');
      const first = await stored.notices.page(7, { size: 2 });
      const second = await stored.notices.page(7, { size: 2, after: first.next });
      expect(first.entries.map(({ time }) => time)).toEqual([at(10), at(3)]);
      expect(second.entries.map(({ time }) => time)).toEqual([at(2), at(1)]);
      expect([first.next, second.next]).toEqual([notice(3).id, undefined]);
    });

    it('keeps apart what one event tells of two kinds, and the order of one millisecond', async () => {
      const same = (version: number) => noticeOf(telling, at(1), `reservation#3#${version}`);
      for (const version of [10, 9]) await stored.notices.add(same(version), 'none');
      await stored.notices.add(noticeOf({ ...telling, kind: 'paid' }, at(1), 'reservation#3#9'), 'none');
      expect((await stored.notices.page(7, { size: 5 })).entries.map(({ kind }) => kind)).toEqual(
        ['reserved', 'reserved', 'paid'].toSorted((one, other) => Number(one === 'paid') - Number(other === 'paid')),
      );
    });

    it('forgets what is older than 90 days, also before its row is deleted', async () => {
      await stored.notices.add(noticeOf(telling, '2026-08-31T23:59:59.999Z', 'reservation#3#1'), 'none');
      await stored.notices.add(noticeOf(telling, '2026-09-01T00:00:00.001Z', 'reservation#3#2'), 'none');
      expect(await stored.ids()).toHaveLength(1);
      const after = noticeOf(telling, '2026-08-31T23:59:59.999Z', 'reservation#3#1').id;
      expect(await stored.notices.page(7, { size: 5, after })).toStrictEqual({ entries: [] });
    });

    it('one taker gets the e-mail, and gets it again when the store repeats the write', async () => {
      await stored.notices.add(notice(1), 'due');
      const takers = ['a', 'b', 'c', 'd'];
      const taken = await Promise.all(takers.map((by) => stored.notices.takeMail(notice(1), by)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      const winner = takers[taken.indexOf(true)] ?? '';
      expect(await stored.notices.takeMail(notice(1), winner)).toBe(true);
      expect(await stored.notices.takeMail(notice(1), 'late')).toBe(false);
      expect(await stored.notices.add(notice(1), 'due')).toBe('taken');
      await stored.notices.giveMailBack(notice(1), winner);
      expect(await stored.notices.takeMail(notice(1), 'late')).toBe(true);
      await stored.notices.giveMailBack(notice(1), winner);
      expect(await stored.notices.takeMail(notice(1), 'later')).toBe(false);
    });

    it('nobody gets an e-mail that nobody wants, or of what is not there', async () => {
      await stored.notices.add(notice(1), 'none');
      expect(await stored.notices.takeMail(notice(1), 'a')).toBe(false);
      expect(await stored.notices.takeMail(notice(2), 'a')).toBe(false);
      await stored.notices.giveMailBack(notice(1), 'a');
      await stored.notices.giveMailBack(notice(2), 'a');
      expect(await stored.notices.add(notice(1), 'due')).toBe('none');
      expect(await stored.ids()).toEqual([notice(1).id]);
    });

    it('marks one as read; there is none at another’s', async () => {
      await stored.notices.add(notice(1), 'none');
      expect(await stored.notices.markRead({ customerId: 8, id: notice(1).id })).toBeUndefined();
      expect(await stored.notices.markRead(notice(1))).toStrictEqual({ ...notice(1), isRead: true });
      expect(await stored.ids(8)).toEqual([]);
    });
  });
}
