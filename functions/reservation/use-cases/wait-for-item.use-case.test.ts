import { DependencyUnavailable } from '@gdmarket/resilience';
import { expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import type { FindItem, FoundItem } from './find-item.ts';
import { worldFor } from './reservation-world.fixture.ts';
import { waitForItem } from './wait-for-item.use-case.ts';

const { itemNo } = wish;
const noAnswer = { dependency: 'item', reason: 'timeout', outcome: 'unknown', retryAfterSeconds: 1 } as const;
const days = { from: '2026-12-01', to: '2026-12-03' };

/** 12 wants to wait for days of an item that somebody has for {@link days}, and that answers so. */
async function waits(answer: FoundItem | DependencyUnavailable, wanted: { from: string; to: string }) {
  const world = await worldFor(days);
  const findItem: FindItem = async () => {
    if (answer instanceof DependencyUnavailable) throw answer;
    return answer;
  };
  const outcome = waitForItem({ ...world, findItem }, { itemNo, customerId: 12, ...wanted }, context);
  return { world, outcome };
}

it.each([
  ['days that are too near', { daysBetween: 1 }, '2026-12-04'],
  ['days that somebody has', {}, '2026-12-03'],
])('waits for %s, and the list says what the item needs', async (_, rules, from) => {
  const { world, outcome } = await waits({ outcome: 'found', ...rules }, { from, to: '2026-12-05' });
  const list = orFail(await outcome);
  expect(list).toEqual({
    itemNo,
    itemName: null,
    ...rules,
    waiting: [{ customerId: 12, from, to: '2026-12-05' }],
    version: 1,
  });
  expect(await world.waitingLists.find(itemNo)).toEqual(list);
});

it.each([
  ['nothing-to-wait-for', { outcome: 'found' }],
  ['days-taken', { outcome: 'found', daysBetween: 1, blockedDays: [{ from: '2026-12-05', to: '2026-12-06' }] }],
  ['item-not-found', { outcome: 'absent' }],
  ['own-item', { outcome: 'found', ownerId: 12, daysBetween: 1 }],
] as const)('%s', async (code, { ...answer }) => {
  const found = { ...answer, blockedDays: 'blockedDays' in answer ? [...answer.blockedDays] : [] };
  const { world, outcome } = await waits(found, { from: '2026-12-04', to: '2026-12-05' });
  expect((await outcome).rejection?.code).toBe(code);
  expect(await world.waitingLists.find(itemNo)).toBeUndefined();
});

it('nobody waits while the item does not say what it needs', async () => {
  const { world, outcome } = await waits(new DependencyUnavailable(noAnswer), days);
  await expect(outcome).rejects.toThrow(DependencyUnavailable);
  expect(await world.waitingLists.find(itemNo)).toBeUndefined();
});
