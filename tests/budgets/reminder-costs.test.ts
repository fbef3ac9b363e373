import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { dayAfter } from '#contracts/days/civil-day.ts';
import { noticesIn } from '#functions/notices/container.ts';
import type { Rental } from '#functions/notices/telling/rental.ts';
import { keepRental } from '#functions/notices/use-cases/keep-rental.use-case.ts';
import { recipientsOnce } from '#functions/notices/use-cases/recipients-once.ts';
import { remind } from '#functions/notices/use-cases/remind.use-case.ts';
import { tableSchemas } from '../support/dynamodb/table-schemas.ts';
import { DynamoTwin } from '../support/dynamodb/twin.ts';
import { clientOf } from '../support/dynamodb/twin-client.ts';
import { readUnits, unitsOf } from './read-units.ts';

const paidOn = '2026-12-01';
const hour = (day: string, of: number) => `${day}T${String(of).padStart(2, '0')}:00:00.000Z`;

/** So many rentals of two sides are paid 30 days before their first day; what an hour of it reads, and how often it writes. */
async function marketWith(rentals: number) {
  const clock = { now: hour(paidOn, 0) };
  const twin = new DynamoTwin({ tables: tableSchemas, now: () => Date.parse(clock.now) });
  const used = { reads: 0, writes: 0 };
  const client = clientOf(async (command) => {
    const answer = twin.execute(command);
    if (command instanceof QueryCommand) used.reads += readUnits(command, answer);
    else if (command instanceof GetCommand) used.reads += unitsOf(0, command.input.ConsistentRead);
    else used.writes += 1;
    return answer;
  });
  const stored = noticesIn(client, { NOTICES_TABLE: 'notices' }, () => Date.parse(clock.now));
  const dependencies = {
    ...stored,
    ...{ mailer: undefined, marketUrl: 'https://market.example', newKey: () => 'key', mailed: () => undefined },
    ...{ now: () => clock.now, timeZone: 'Asia/Seoul' },
  };
  const rental = { version: 3, time: clock.now, itemNo: 1, itemName: '드릴', stage: 'paid' } as const;
  const days = { from: dayAfter(paidOn, 30), to: dayAfter(paidOn, 32) };
  const sides = Array.from({ length: rentals }, (_, index): readonly Rental[] => [
    { ...rental, ...days, reservationNo: index, customerId: 2 * index + 1, side: 'renter' },
    { ...rental, ...days, reservationNo: index, customerId: 2 * index + 2, side: 'owner' },
  ]).flat();
  for (const one of sides) await keepRental(dependencies, one, recipientsOnce(stored.recipients));
  return async (now: string) => {
    clock.now = now;
    Object.assign(used, { reads: 0, writes: 0 });
    await remind(dependencies);
    return { ...used };
  };
}

it.each([1, 1_000])(
  'an hour with nothing due reads half a unit and writes nothing, with %i rentals ahead',
  async (rentals) => {
    const look = await marketWith(rentals);
    for (let day = 0; day < 30; day += 1)
      expect(await look(hour(dayAfter(paidOn, day), 0))).toEqual({ reads: 0.5, writes: 0 });
  },
);

it('a side that is reminded costs two reads and two writes', async () => {
  const look = await marketWith(1);
  // Half a unit for the hour; of each side its rental and its wishes, then its notice and when to look next.
  expect(await look(hour(dayAfter(paidOn, 30), 0))).toEqual({ reads: 4.5, writes: 4 });
  expect(await look(hour(dayAfter(paidOn, 30), 1))).toEqual({ reads: 0.5, writes: 0 });
});
