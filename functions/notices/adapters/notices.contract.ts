import { beforeEach, describe, expect, it } from 'vitest';
import { type Notice, noticeOf, type Telling } from '../telling/notice.ts';
import { newRecipient } from '../telling/recipient.ts';
import type { Rental } from '../telling/rental.ts';
import type { Notices } from '../use-cases/notices.ts';
import type { Recipients } from '../use-cases/recipients.ts';
import type { Rentals } from '../use-cases/rentals.ts';

/** The clock of the stores under test. */
export const contractNow = () => Date.parse('2026-11-30T00:00:00.000Z');

/** All that is stored about the notices of people. */
export interface Stored {
  readonly notices: Notices;
  readonly recipients: Recipients;
  readonly rentals: Rentals;
}

const telling: Telling = {
  customerId: 7,
  side: 'owner',
  kind: 'reserved',
  reservationNo: 3,
  itemNo: 1,
  itemName: '드릴',
};
const at = (second: number) => `2026-11-29T10:00:${String(second).padStart(2, '0')}.000Z`;

function notice(second: number, changes: Partial<Telling> = {}, source = `reservation#3#${second}`): Notice {
  return noticeOf({ ...telling, ...changes }, at(second), source);
}

/** The tests that every store of notices must pass. `create` makes an empty one that goes by {@link contractNow}. */
export function noticesContract(name: string, create: () => Promise<Stored>): void {
  describe(`notices: ${name}`, () => {
    let stored: Stored;
    beforeEach(async () => {
      stored = await create();
    });
    const ids = async (customerId = 7) =>
      (await stored.notices.page(customerId, { size: 100 })).entries.map(({ id }) => id);

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
      expect(await ids()).toHaveLength(1);
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
      expect(await ids()).toEqual([notice(1).id]);
    });

    it('marks one as read; there is none at another’s', async () => {
      await stored.notices.add(notice(1), 'none');
      expect(await stored.notices.markRead({ customerId: 8, id: notice(1).id })).toBeUndefined();
      expect(await stored.notices.markRead(notice(1))).toStrictEqual({ ...notice(1), isRead: true });
      expect(await ids(8)).toEqual([]);
    });

    it('keeps wishes; of two changes at once one wins', async () => {
      expect(await stored.recipients.find(7)).toBeUndefined();
      const first = {
        ...newRecipient(7),
        version: 1,
        language: 'en',
        email: 'a@example.com',
        muted: ['paid'],
      } as const;
      expect(await stored.recipients.save(first)).toBe('saved');
      expect(await stored.recipients.save({ ...first, language: 'ko' })).toBe('conflict');
      expect(await stored.recipients.find(7)).toStrictEqual(first);
      const feed = { digest: 'd', since: at(1) };
      const second = {
        customerId: 7,
        version: 2,
        stopped: 'bounce',
        unsubscribeKey: 'k',
        feed,
        forgottenAt: at(1),
      } as const;
      expect(await stored.recipients.save(second)).toBe('saved');
      expect(await stored.recipients.find(7)).toStrictEqual(second);
      expect(await ids()).toEqual([]);
    });

    it('clears what is not newer, however much it is, and leaves the wishes', async () => {
      const old = Array.from({ length: 230 }, (_, index) => noticeOf(telling, at(1), `reservation#3#${index}`));
      await Promise.all(old.map((one) => stored.notices.add(one, 'none')));
      await stored.notices.add(notice(3), 'none');
      await stored.notices.add(notice(1, { customerId: 8 }), 'none');
      await stored.recipients.save({ ...newRecipient(7), version: 1 });
      await stored.rentals.keep(rental(1));
      await stored.recipients.clearUntil(7, at(2));
      expect(await ids()).toEqual([notice(3).id]);
      expect(await ids(8)).toHaveLength(1);
      expect(await stored.recipients.find(7)).toEqual({ customerId: 7, version: 1 });
      expect(await stored.rentals.list(7)).toEqual([]);
    });

    const rental = (version: number, changes: Partial<Rental> = {}): Rental => ({
      ...{
        customerId: 7,
        reservationNo: 3,
        version,
        time: at(1),
        side: 'renter',
        itemNo: 1,
        itemName: null,
        stage: 'reserved',
      },
      ...changes,
    });

    it('keeps the newest of each rental, whatever the order', async () => {
      const terms = { deposit: 50_000, lateFee: 2_000 };
      await stored.rentals.keep(rental(2, { stage: 'paid', ...terms }));
      await stored.rentals.keep(rental(1, { payBy: 1_764_410_400 }));
      await stored.rentals.keep(rental(1, { reservationNo: 20, payBy: 1_764_410_400 }));
      await stored.rentals.keep(rental(2, { stage: 'paid', ...terms }));
      expect(await stored.rentals.list(7)).toStrictEqual([
        rental(1, { reservationNo: 20, payBy: 1_764_410_400 }),
        rental(2, { stage: 'paid', ...terms }),
      ]);
      expect(await stored.rentals.list(70)).toEqual([]);
      expect(await stored.rentals.find(7, 20)).toStrictEqual(rental(1, { reservationNo: 20, payBy: 1_764_410_400 }));
      expect(await stored.rentals.find(70, 20)).toBeUndefined();
    });

    const dueAt = (hour: number) => `2026-12-0${hour}T00:00:00.000Z`;
    const due = async (hour: number, size = 9) => {
      const { found: rentals, isMore } = await stored.rentals.due(dueAt(hour), size);
      return { found: rentals.map(({ customerId, reservationNo }) => [customerId, reservationNo]), isMore };
    };

    it('finds what is due, longest due first, a part at a time', async () => {
      await stored.rentals.keep(rental(1, { dueAt: dueAt(3) }));
      await stored.rentals.keep(rental(1, { customerId: 8, dueAt: dueAt(2) }));
      await stored.rentals.keep(rental(1, { reservationNo: 4 }));
      expect((await due(1)).found).toEqual([]);
      expect((await due(2)).found).toEqual([[8, 3]]);
      expect(await due(4)).toEqual({
        found: [
          [8, 3],
          [7, 3],
        ],
        isMore: false,
      });
      expect(await due(4, 1)).toEqual({ found: [[8, 3]], isMore: true });
      expect((await stored.rentals.due(dueAt(2), 9)).found).toStrictEqual([
        rental(1, { customerId: 8, dueAt: dueAt(2) }),
      ]);
    });

    it('a rental is due again at another time, or not at all, unless it has changed', async () => {
      const first = rental(1, { dueAt: dueAt(2) });
      await stored.rentals.keep(first);
      await stored.rentals.dueNext(first, dueAt(4));
      expect([(await due(3)).found, (await due(4)).found]).toEqual([[], [[7, 3]]]);
      // Who read it before comes too late.
      await stored.rentals.dueNext(first, undefined);
      expect((await due(4)).found).toHaveLength(1);
      await stored.rentals.dueNext({ ...first, dueAt: dueAt(4) }, undefined);
      expect((await due(9)).found).toEqual([]);
      await stored.rentals.keep(rental(2, { dueAt: dueAt(4) }));
      await stored.rentals.dueNext({ ...first, dueAt: dueAt(4) }, undefined);
      expect((await due(9)).found).toHaveLength(1);
      await stored.rentals.keep(rental(3, { stage: 'ended' }));
      expect((await due(9)).found).toEqual([]);
      await stored.rentals.dueNext(rental(1, { customerId: 70, dueAt: dueAt(2) }), dueAt(3));
      expect(await stored.rentals.list(70)).toEqual([]);
    });

    it('nothing is due of somebody who was forgotten', async () => {
      await stored.rentals.keep(rental(1, { dueAt: dueAt(2) }));
      await stored.recipients.clearUntil(7, at(2));
      expect((await due(9)).found).toEqual([]);
    });
  });
}
