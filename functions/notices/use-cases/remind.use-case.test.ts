import { describe, expect, it } from 'vitest';
import type { Rental } from '../telling/rental.ts';
import { forgetPerson } from './forget-person.use-case.ts';
import { keepRental } from './keep-rental.use-case.ts';
import { quietMarket } from './notices-world.fixture.ts';
import { recipientsOnce } from './recipients-once.ts';
import { AT_ONCE, remind } from './remind.use-case.ts';

const paid: Rental = {
  customerId: 7,
  reservationNo: 3,
  version: 3,
  time: '2026-12-01T00:00:00.000Z',
  side: 'renter',
  itemNo: 1,
  itemName: '드릴',
  stage: 'paid',
  from: '2026-12-24',
  to: '2026-12-26',
};
const out: Rental = { ...paid, version: 4, stage: 'out' };

/** A market that has known a rental since `known`. */
async function marketThatKnows(rental: Rental, known = rental.time, options: Parameters<typeof quietMarket>[0] = {}) {
  const world = quietMarket(options);
  const keep = (one: Rental, now: string) => {
    world.clock.now = now;
    return keepRental(world, one, recipientsOnce(world.recipients));
  };
  await keep(rental, known);
  const told = async (customerId = rental.customerId) =>
    (await world.notices.page(customerId, { size: 99 })).entries.map(({ kind, time }) => `${kind} ${time}`);
  const remindAt = async (now: string) => {
    world.clock.now = now;
    await remind(world);
    return told();
  };
  return { ...world, keep, told, remindAt };
}

it('reminds at nine in the morning of its day, where the market is', async () => {
  const { remindAt } = await marketThatKnows(paid);
  expect(await remindAt('2026-12-23T23:59:59.000Z')).toEqual([]);
  expect(await remindAt('2026-12-24T00:00:00.000Z')).toEqual(['hand-over-today 2026-12-24T00:00:00.000Z']);
});

it('reminds of the return on the day before, and when it is overdue, each once, whatever wakes it', async () => {
  const { remindAt } = await marketThatKnows(out);
  const first = 'due-tomorrow 2026-12-25T00:00:00.000Z';
  for (const now of ['2026-12-25T00:00:00.000Z', '2026-12-25T00:15:00.000Z', '2026-12-26T12:00:00.000Z'])
    expect(await remindAt(now)).toEqual([first]);
  // Nobody woke it for days.
  expect(await remindAt('2026-12-29T00:00:00.000Z')).toEqual(['overdue 2026-12-27T00:00:00.000Z', first]);
  expect(await remindAt('2026-12-30T00:00:00.000Z')).toHaveLength(2);
});

it.each(['renter', 'owner'] as const)('says to the %s what being late costs, as it was agreed', async (side) => {
  const terms = { deposit: 50_000, lateFee: 2_000 };
  const { remindAt, notices } = await marketThatKnows({ ...out, ...terms, side });
  await remindAt(morning('25'));
  await remindAt(morning('27'));
  const { entries } = await notices.page(out.customerId, { size: 9 });
  expect(entries.map(({ kind, deposit, lateFee }) => [kind, deposit, lateFee])).toEqual([
    ['overdue', 50_000, 2_000],
    ['due-tomorrow', undefined, undefined],
  ]);
});

describe('a rental that its renter wants to keep', () => {
  const next: Rental = { ...paid, reservationNo: 4, from: '2026-12-27', to: '2026-12-29', extensionOf: 3 };
  const days = (told: readonly string[]) => told.map((one) => one.slice(0, -'T00:00:00.000Z'.length));

  it('is not to be back before the last of all its days', async () => {
    const { keep, remindAt } = await marketThatKnows(out);
    await keep(next, '2026-12-24T12:00:00.000Z');
    for (const day of ['25', '27', '27T06']) expect(await remindAt(morning(day))).toEqual([]);
    expect(days(await remindAt(morning('28')))).toEqual(['due-tomorrow 2026-12-28']);
    expect(days(await remindAt(morning('30')))).toEqual(['overdue 2026-12-30', 'due-tomorrow 2026-12-28']);
  });

  it('is late after all once that is not paid any more', async () => {
    const { keep, remindAt } = await marketThatKnows(out);
    await keep(next, '2026-12-24T12:00:00.000Z');
    expect(await remindAt(morning('27'))).toEqual([]);
    await keep({ ...next, version: 4, stage: 'ended' }, '2026-12-27T03:00:00.000Z');
    expect(days(await remindAt(morning('28')))).toEqual(['overdue 2026-12-27']);
  });

  it.each(['reserved', 'ended'] as const)('is due as ever while that is %s', async (stage) => {
    const { keep, remindAt } = await marketThatKnows(out);
    await keep({ ...next, stage }, '2026-12-24T12:00:00.000Z');
    expect(days(await remindAt(morning('25')))).toEqual(['due-tomorrow 2026-12-25']);
  });

  it('is nothing that its renter gets, but something that its owner agrees to', async () => {
    const { keep, remindAt, told, notices } = await marketThatKnows(out);
    await keep(next, '2026-12-24T12:00:00.000Z');
    await keep({ ...out, customerId: 8, side: 'owner' }, '2026-12-24T12:00:00.000Z');
    await keep({ ...next, customerId: 8, side: 'owner' }, '2026-12-24T12:00:00.000Z');
    expect(await remindAt(morning('27'))).toEqual([]);
    expect(days(await told(8))).toEqual(['hand-over-today 2026-12-27']);
    expect((await notices.page(8, { size: 9 })).entries).toMatchObject([{ keptUntil: '2026-12-29' }]);
  });

  it('is paid like any other when that becomes possible', async () => {
    const { keep, remindAt } = await marketThatKnows(out);
    const [payFrom, payBy] = ['21', '23'].map((day) => Date.parse(morning(day)) / 1_000);
    await keep({ ...next, stage: 'reserved', payFrom, payBy }, '2026-12-20T12:00:00.000Z');
    expect(days(await remindAt(morning('21')))).toEqual([expect.stringMatching(/^pay-now /)]);
  });

  it('is fetched like any other once it was brought back meanwhile', async () => {
    const { keep, remindAt, notices } = await marketThatKnows({ ...out, version: 5, stage: 'ended' });
    await keep(next, '2026-12-24T12:00:00.000Z');
    expect(days(await remindAt(morning('27')))).toEqual(['hand-over-today 2026-12-27']);
    expect((await notices.page(7, { size: 9 })).entries[0]).not.toHaveProperty('keptUntil');
  });
});

/** Nine o'clock of a day in December, or six hours later. */
function morning(day: string): string {
  return day.endsWith('T06') ? `2026-12-${day}:00:00.000Z` : `2026-12-${day}T00:00:00.000Z`;
}

it('two that look at once tell it once', async () => {
  const { told, clock, ...world } = await marketThatKnows(out);
  clock.now = '2026-12-27T00:00:00.000Z';
  await Promise.all([remind({ ...world, now: () => clock.now }), remind({ ...world, now: () => clock.now })]);
  expect(await told()).toEqual(['overdue 2026-12-27T00:00:00.000Z']);
});

it('says nothing of a rental that has ended since, or has no days', async () => {
  const { keep, remindAt } = await marketThatKnows(out);
  await keep({ ...out, version: 5, stage: 'ended' }, '2026-12-25T00:00:00.000Z');
  const { from: _, to: __, ...undated } = out;
  await keep({ ...undated, reservationNo: 4 }, '2026-12-25T00:00:00.000Z');
  expect(await remindAt('2026-12-27T00:00:01.000Z')).toEqual([]);
});

it('says nothing to somebody who was forgotten, and keeps nothing of what was before', async () => {
  const { keep, remindAt, recipients, rentals } = await marketThatKnows(out);
  await forgetPerson(recipients, 7, '2026-12-24T12:30:00.000Z');
  await keep({ ...out, version: 5 }, '2026-12-24T13:00:00.000Z');
  expect(await rentals.list(7)).toEqual([]);
  expect(await remindAt('2026-12-27T00:00:01.000Z')).toEqual([]);
});

it('says “today” and “tomorrow” on their own day alone', async () => {
  const oneDay = { ...out, from: '2026-12-24', to: '2026-12-24' };
  const told = async (now: string, rental: Rental, known?: string) => {
    const { remindAt } = await marketThatKnows(rental, known);
    return (await remindAt(now)).map((one) => one.split(' ')[0]);
  };
  expect(await told('2026-12-24T01:00:00.000Z', oneDay, '2026-12-24T01:00:00.000Z')).toEqual([]);
  expect(await told('2026-12-25T14:59:59.000Z', out)).toEqual(['due-tomorrow']);
  expect(await told('2026-12-25T15:00:00.000Z', out)).toEqual([]);
  expect(await told('2026-12-24T14:59:59.000Z', paid)).toEqual(['hand-over-today']);
  expect(await told('2026-12-24T15:00:00.000Z', paid)).toEqual([]);
  // What is paid after nine is told at the next look.
  expect(await told('2026-12-24T06:00:00.000Z', paid, '2026-12-24T05:30:00.000Z')).toEqual(['hand-over-today']);
  expect(await told('2026-12-30T00:00:00.000Z', out, '2026-12-30T00:00:00.000Z')).toEqual(['overdue']);
});

it('an e-mail that has to wait is sent at a later look, and others do not wait for it', async () => {
  const world = await marketThatKnows(out, out.time, { outcomes: ['not-now'] });
  await world.keep({ ...out, customerId: 8 }, out.time);
  for (const one of [7, 8]) await world.wants(one, { email: `person-${one}@example.com` });
  await world.remindAt('2026-12-27T00:00:00.000Z');
  expect(world.mails.map(({ customerId }) => customerId)).toEqual([8]);
  await world.remindAt('2026-12-27T00:59:00.000Z');
  expect(world.mails).toHaveLength(1);
  await world.remindAt('2026-12-27T01:00:00.000Z');
  expect(world.mails.map(({ customerId }) => customerId)).toEqual([8, 7]);
  expect([await world.told(7), await world.told(8)].map((told) => told.length)).toEqual([1, 1]);
});

it('one that fails stands in nobody’s way, and is not kept secret', async () => {
  const world = await marketThatKnows(out);
  await world.keep({ ...out, customerId: 8 }, out.time);
  const recipients = {
    ...world.recipients,
    find: (one: number) => (one === 7 ? Promise.reject(new Error('unreadable')) : world.recipients.find(one)),
  };
  world.clock.now = '2026-12-27T00:00:00.000Z';
  await expect(remind({ ...world, recipients })).rejects.toThrow('unreadable');
  expect([await world.told(7), await world.told(8)].map((told) => told.length)).toEqual([0, 1]);
  await remind({ ...world, recipients });
  expect(await world.remindAt('2026-12-27T01:00:00.000Z')).toHaveLength(1);
});

it('looks at a part of what is due, and says that there is more', async () => {
  const world = await marketThatKnows(out);
  for (let customerId = 100; customerId < 100 + AT_ONCE; customerId++)
    await world.keep({ ...out, customerId }, out.time);
  world.clock.now = '2026-12-27T00:00:00.000Z';
  expect([await remind(world), await remind(world)]).toEqual([true, false]);
  expect((await world.rentals.due(world.clock.now, 99)).found).toEqual([]);
});
