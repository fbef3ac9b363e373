import { randomUUID } from 'node:crypto';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { findHeldItem } from '#contracts/calls/find-held-item.ts';
import { personTable } from '#functions/reservation/adapters/person.table.ts';
import { createDynamoReservationRepository } from '#functions/reservation/adapters/reservation.repository-dynamodb.ts';
import type { ForgottenPerson, PersonEvent } from '#functions/reservation/domain/person.ts';
import { type FindHeldItem, forgetPerson } from '#functions/reservation/use-cases/forget-person.use-case.ts';
import { createDynamoRepository } from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import type { StageOnAws } from '../stage-on-aws.ts';
import { numberTyped, type Verb } from '../verb.ts';
import { type Account, deleteAccount, deleteLink, findAccount } from './account.ts';

/** What has the name for a while, and when it is gone. Nobody has to do anything. */
const EXPIRES = [
  'streams of tables: within 24 hours',
  'queues: 14 days; dead-letter queues and parked letters: 14 days more; batches that a relay gave up: 30 days',
  'the archive of events: 30 days. A replay brings no name back: newer versions win',
  'recovery of tables to a second: 35 days; backups: as long as they are kept. A restore forgets again whom it knows',
  'digests of requests with an Idempotency-Key: 24 hours',
  'addresses in the gateway’s access log: a week',
  'the reason that an owner gave for a cancellation: 30 days, in the owner’s words',
];

/** Forgets a person, as `DELETE /me` does, and deletes their account. Repeating it changes nothing. */
export const erase: Verb = {
  operands: 'CUSTOMER|E-MAIL',
  example: '17',
  options: [],
  read([typed, ...more]) {
    if (typed === undefined || more.length > 0)
      throw new Error('Say one person: their number or their e-mail address.');
    const person = typed.includes('@') ? typed : numberTyped('A person', typed);
    return async (on) => erasePerson(on, await findAccount(on, person));
  },
};

async function erasePerson(on: StageOnAws, account: Account): Promise<number> {
  const { customerId, sub } = account;
  const link = sub === undefined ? 'no account' : 'an account in the user pool';
  on.write(`Customer ${customerId} has ${link}.`);
  const open = await rejectionOf(on, customerId, true);
  if (open !== undefined || on.dryRun) {
    on.write(open ?? 'Would delete the account, and take name and comments out of rows and views.');
    return open === undefined ? 0 : 1;
  }
  await deleteAccount(on, account);
  const refusal = await rejectionOf(on, customerId, false);
  if (refusal !== undefined) {
    on.write(refusal);
    return 1;
  }
  await deleteLink(on, account);
  on.write(
    `The account is deleted. Name and comments go out of rows and views within seconds, and again within the hour.`,
  );
  on.write('These have them until they expire:');
  for (const line of EXPIRES) on.write(`  ${line}`);
  return 0;
}

/** Forgets the person by the market's own use case, or (`onlyAsk`) finds out whether it would. Returns its refusal. */
async function rejectionOf(on: StageOnAws, customerId: number, onlyAsk: boolean): Promise<string | undefined> {
  const context = { correlationId: `ops-${randomUUID()}`, causationId: 'ops' };
  const table = { client: on.tables, tableName: on.named('reservations') };
  const people = createDynamoRepository<ForgottenPerson, PersonEvent>({ ...table, table: personTable });
  const dependencies = {
    reservations: createDynamoReservationRepository(table),
    people: onlyAsk ? { find: people.find, save: async () => 'saved' as const } : people,
    now: () => new Date().toISOString(),
    pause: async () => undefined,
  };
  // Reservations that nobody signed in for count, too, where they name this number.
  const outcome = await forgetPerson(dependencies, heldItemOf(on), { customerId }, 'required', context);
  return 'rejection' in outcome && outcome.rejection !== undefined
    ? `Nothing is erased: ${outcome.rejection.detail}.`
    : undefined;
}

function heldItemOf(on: StageOnAws): FindHeldItem {
  return async (input, { correlationId, causationId }) => {
    const Payload = JSON.stringify({ call: findHeldItem.name, input, correlationId, causationId });
    const command = new InvokeCommand({ FunctionName: `${on.named('item-calls')}:live`, Payload });
    const { FunctionError, Payload: answer } = await on.lambda.send(command);
    const text = answer?.transformToString() ?? '';
    if (FunctionError !== undefined) throw new Error(`${findHeldItem.name}: ${text}`);
    return findHeldItem.output.parse(JSON.parse(text));
  };
}
