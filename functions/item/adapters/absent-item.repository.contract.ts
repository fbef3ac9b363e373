import { beforeEach, expect, it } from 'vitest';
import { InvalidEvent } from '#shared/events/invalid-event.error.ts';
import type { ItemDependencies } from '../item.aggregate.ts';
import type { AbsentItemRepository } from '../use-cases/absent-item.repository.ts';
import { anItemChange, aRefusal, aRegistration, aRelease, OCCURRED_AT } from './item.fixture.ts';

/** Items and the answers for absent ones, on one empty store. */
export interface ItemStore {
  readonly items: ItemDependencies['items'];
  readonly absentItems: AbsentItemRepository;
}

const DAY_MS = 24 * 3600 * 1000;

/**
 * The tests that every repository of answers for absent items must pass. `create` makes stores that read the time from
 * `now`.
 */
export function absentItemRepositoryContract(create: (now: () => number) => Promise<ItemStore>): void {
  let now = Date.parse(OCCURRED_AT);
  let items: ItemDependencies['items'];
  let absentItems: AbsentItemRepository;
  beforeEach(async () => {
    now = Date.parse(OCCURRED_AT);
    ({ items, absentItems } = await create(() => now));
  });

  it('knows no answer before one was given', async () => {
    expect(await absentItems.find(7, 1)).toBeUndefined();
  });

  it('remembers an answer for its item and its reservation', async () => {
    expect(await absentItems.save(aRefusal(7, 1))).toBe('saved');
    expect(await absentItems.find(7, 1)).toEqual({ itemNo: 7, reservationNo: 1, released: false, version: 1 });
    expect(await absentItems.find(7, 2)).toBeUndefined();
    expect(await absentItems.find(8, 1)).toBeUndefined();
  });

  it('keeps the answers to several reservations apart', async () => {
    await absentItems.save(aRefusal(7, 1));
    expect(await absentItems.save(aRelease(undefined, 7, 2))).toBe('saved');
    expect(await absentItems.find(7, 1)).toMatchObject({ released: false });
    expect(await absentItems.find(7, 2)).toMatchObject({ released: true });
  });

  it('takes a later answer only over the one before it', async () => {
    const refusal = aRefusal(7, 1);
    await absentItems.save(refusal);
    expect(await absentItems.save(aRefusal(7, 1))).toBe('conflict');
    const release = aRelease(refusal.state, 7, 1);
    expect(await absentItems.save(release)).toBe('saved');
    expect(await absentItems.save(release)).toBe('conflict');
    expect(await absentItems.find(7, 1)).toEqual(release.state);
  });

  it('gives one answer, of many at once', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => absentItems.save(aRefusal(7, 1))));
    expect(results.filter((result) => result === 'saved')).toHaveLength(1);
  });

  it('refuses any answer once the item exists', async () => {
    await items.save(aRegistration(7));
    expect(await absentItems.save(aRefusal(7, 1))).toBe('conflict');
    expect(await absentItems.find(7, 1)).toBeUndefined();
    expect(await absentItems.save(aRefusal(8, 1))).toBe('saved');
  });

  it('refuses a second answer once the item exists, and keeps the first', async () => {
    const refusal = aRefusal(7, 1);
    await absentItems.save(refusal);
    await items.save(aRegistration(7));
    expect(await absentItems.save(aRelease(refusal.state, 7, 1))).toBe('conflict');
    expect(await absentItems.find(7, 1)).toEqual(refusal.state);
  });

  it('takes a deleted item for one that exists, until its tombstone expired', async () => {
    const registration = aRegistration(7);
    await items.save(registration);
    await items.save(anItemChange(registration.state, { type: 'ItemDeleted' }));
    expect(await absentItems.save(aRefusal(7, 1))).toBe('conflict');
    now += 30 * DAY_MS;
    expect(await items.find(7)).toBeUndefined();
    // This answer was made at the same fixed time, so it has expired, too; the test is that it may be written.
    expect(await absentItems.save(aRefusal(7, 1))).toBe('saved');
  });

  it('forgets an answer when it expired', async () => {
    await absentItems.save(aRefusal(7, 1));
    now += 30 * DAY_MS - 1;
    expect(await absentItems.find(7, 1)).toBeDefined();
    now += 1;
    expect(await absentItems.find(7, 1)).toBeUndefined();
  });

  it('throws for an event that breaks its contract, and writes nothing', async () => {
    const refusal = aRefusal(7, 1);
    const invalid = { ...refusal, event: { ...refusal.event, reservationNo: 0 } };
    await expect(absentItems.save(invalid)).rejects.toThrow(InvalidEvent);
    expect(await absentItems.find(7, 1)).toBeUndefined();
  });

  it('never shows in the list of items', async () => {
    await absentItems.save(aRefusal(7, 1));
    await items.save(aRegistration(8));
    const { entries } = await items.list({ size: 10, descending: false });
    expect(entries.map(({ itemNo }) => itemNo)).toEqual([8]);
  });
}
