import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dayAfter } from '#contracts/days/civil-day.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { AT_ONCE } from '#functions/notices/use-cases/remind.use-case.ts';
import { type Somebody, startSigningIn } from '../access/people.ts';
import { aws } from '../aws.ts';
import { named } from '../environment.ts';
import { send } from '../http-client.ts';
import type { JsonObject } from '../json.ts';
import { asking, type Command, type CommandsOfFunction } from './command.ts';
import { bodyOf, consumer, forgotten, handlesInvented, invented, postpones } from './consumers.ts';
import { anHour, deliver } from './deliver.ts';
import { judgesTokens } from './people.commands.ts';

const [read, write, change, list, remove] = ['GetItem', 'PutItem', 'UpdateItem', 'Query', 'DeleteItem'].map(
  (action) => `dynamodb:${action} notices`,
) as [string, string, string, string, string];

const reminding = ['dynamodb:Query notices/index/due', read, write, change, list];

const forgetting = [read, write, list];

let somebody: Pick<Somebody, 'headers'> = { headers: {} };

/** A person asks about themselves. */
function asks(method: string, path: string, status: number, needs: readonly string[], body?: JsonObject): Command {
  const attempt = asking(() => send(method, path, { headers: somebody.headers, body }), status);
  return { does: `${method} ${path}`, needs, prepare: async () => attempt };
}

/** Stores how somebody new wants to be told, and returns their number. */
async function whoWantsMail(): Promise<number> {
  const customerId = invented();
  const Item = { subject: `person/${customerId}`, position: 'recipient', customerId, version: 1 };
  const email = `${randomUUID()}@example.com`;
  await aws.tables.send(new PutCommand({ TableName: named('notices'), Item: { ...Item, email } }));
  return customerId;
}

const unknown = Buffer.from('2026-11-29T10:00:00.000Z reservation#1#0000000002 paid').toString('base64url');

const confirmed = async (renterId: number) => {
  const reservationNo = invented();
  const state = { ...exampleReservation, reservationNo, renterId, customerId: renterId, status: 'Confirmed' };
  return { subject: `reservation/${reservationNo}`, data: { version: 2, state } };
};

/** Stores a rental of somebody that is overdue. */
async function dueAtOnce(customerId: number): Promise<void> {
  const reservationNo = invented();
  const dueAt = new Date(Date.now() - 60_000).toISOString();
  const day = dueAt.slice(0, 10);
  const rental = { customerId, reservationNo, version: 1, time: dueAt, side: 'renter', itemNo: 1, itemName: null };
  const Item = {
    ...{ subject: `person/${customerId}`, position: `rental ${String(reservationNo).padStart(10, '0')}` },
    ...{ ...rental, stage: 'out', from: dayAfter(day, -9), to: dayAfter(day, -2), d: 'rental', dueAt },
  };
  await aws.tables.send(new PutCommand({ TableName: named('notices'), Item }));
}

/** The commands of the functions that tell people. */
export const noticesCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'notices-http': {
    begin: async () => {
      const { signIn, restore } = await startSigningIn();
      somebody = await signIn();
      return restore;
    },
    commands: [
      judgesTokens('me/notices'),
      asks('GET', '/me/notices', 200, [list]),
      asks('PATCH', `/me/notices/${unknown}`, 404, [change], { isRead: true }),
      asks('PATCH', '/me/settings', 200, [read, write], { language: 'en' }),
    ],
  },
  'notices-events': consumer('notices-events', [
    handlesInvented('notices-events', 'ReservationConfirmed', [read, write], async () => confirmed(invented())),
    handlesInvented(
      'notices-events',
      'ReservationConfirmed',
      [read, write, change, 'ses:SendEmail *'],
      async () => confirmed(await whoWantsMail()),
      [],
      'by e-mail',
    ),
    handlesInvented('notices-events', 'PersonForgotten', forgetting, async () => forgotten(invented())),
    handlesInvented(
      'notices-events',
      'PersonForgotten',
      [...forgetting, remove],
      async () => {
        const customerId = invented();
        const time = '2026-01-01T00:00:00.000Z';
        const Item = { subject: `person/${customerId}`, position: `notice ${time} reservation#1#2 paid`, time };
        await aws.tables.send(new PutCommand({ TableName: named('notices'), Item }));
        return forgotten(customerId);
      },
      [],
      'with a notice',
    ),
    {
      does: 'reminds of what is due',
      needs: reminding,
      prepare: async () => {
        const customerId = invented();
        return async () => {
          await dueAtOnce(customerId);
          await deliver('notices-events', { body: JSON.stringify(anHour()) });
        };
      },
    },
    {
      does: 'reminds of more than it looks at once',
      needs: [...reminding, 'sqs:SendMessage notices-events'],
      prepare: async () => async () => {
        await Promise.all(Array.from({ length: AT_ONCE + 1 }, () => dueAtOnce(invented())));
        await deliver('notices-events', { body: JSON.stringify(anHour()) });
      },
    },
    postpones('notices-events', write, async () => bodyOf('ReservationConfirmed', await confirmed(invented()))),
  ]),
  'notices-bounces': consumer('notices-bounces', [
    {
      does: 'stops e-mail that bounces',
      needs: [read, write],
      prepare: async () => {
        const customerId = await whoWantsMail();
        return async () => {
          const Item = { subject: `person/${customerId}`, position: 'recipient', customerId, version: 1 };
          const email = 'anna@example.com';
          await aws.tables.send(new PutCommand({ TableName: named('notices'), Item: { ...Item, email } }));
          const mail = { tags: { person: [String(customerId)] } };
          const complaint = { complainedRecipients: [{ emailAddress: email }] };
          await deliver('notices-bounces', { body: JSON.stringify({ detail: { mail, complaint } }) });
        };
      },
    },
  ]),
};
