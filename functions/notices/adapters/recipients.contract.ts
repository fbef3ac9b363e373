import { expect, it } from 'vitest';
import { noticeOf } from '../telling/notice.ts';
import { newRecipient } from '../telling/recipient.ts';
import { at, notice, rental, type StoredUnderTest, telling } from './notices-under-test.fixture.ts';

/** How people want to be told, and what is left of them: the tests that every store must pass. */
export function recipientsContract(stored: StoredUnderTest): void {
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
    expect(await stored.ids()).toEqual([]);
  });

  it('clears all notices and rentals up to a moment, and leaves the wishes', async () => {
    const old = Array.from({ length: 230 }, (_, index) => noticeOf(telling, at(1), `reservation#3#${index}`));
    await Promise.all(old.map((one) => stored.notices.add(one, 'none')));
    await stored.notices.add(notice(3), 'none');
    await stored.notices.add(notice(1, { customerId: 8 }), 'none');
    await stored.recipients.save({ ...newRecipient(7), version: 1 });
    await stored.rentals.keep(rental(1));
    await stored.recipients.clearUntil(7, at(2));
    expect(await stored.ids()).toEqual([notice(3).id]);
    expect(await stored.ids(8)).toHaveLength(1);
    expect(await stored.recipients.find(7)).toEqual({ customerId: 7, version: 1 });
    expect(await stored.rentals.list(7)).toEqual([]);
  });
}
