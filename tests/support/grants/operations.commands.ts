import { consumers } from '#contracts/consumers.ts';
import { exampleItem } from '#contracts/events/item.events.ts';
import { type Somebody, startSigningIn } from '../access/people.ts';
import { hasBooks } from '../environment.ts';
import { get } from '../http-client.ts';
import { asking, type Command, type CommandsOfFunction } from './command.ts';
import { consumer, handlesInvented, invented } from './consumers.ts';
import { judgesTokens } from './people.commands.ts';

let operator: Pick<Somebody, 'headers'> = { headers: {} };

/** An operator looks at something. */
function looksAt(what: string, needs: readonly string[]): Command {
  const attempt = asking(() => get(`/operations/${what}`, operator.headers), 200);
  return { does: `looks at ${what}`, needs, prepare: async () => attempt };
}

const parameters = ['guard/payment', 'guard/item', 'payment-provider', 'reservation-holds', 'limits', 'identity'];

const queues = [
  ...Object.keys(consumers)
    .filter((name) => hasBooks || name !== 'ledger-events')
    .map((name) => `${name}-dlq`),
  'notices-bounces-dlq',
  ...['item', 'reservation', 'payment', 'review'].map((name) => `${name}-relay-failures`),
];

/** The commands of the functions for operators. */
export const operationsCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'operations-http': {
    begin: async () => {
      const { signIn, restore } = await startSigningIn();
      operator = await signIn(['operators']);
      return restore;
    },
    commands: [
      judgesTokens('operations/circuits'),
      looksAt('reservations/1/events', ['dynamodb:Query history']),
      looksAt('circuits', ['dynamodb:GetItem breakers']),
      looksAt(
        'settings',
        parameters.map((name) => `ssm:GetParameter ${name}`),
      ),
      looksAt(
        'dead-letters',
        queues.flatMap((name) => [`sqs:GetQueueAttributes ${name}`, `sqs:ReceiveMessage ${name}`]),
      ),
    ],
  },
  'operations-events': consumer('operations-events', [
    handlesInvented('operations-events', 'ItemRegistered', ['dynamodb:PutItem history'], async () => {
      const itemNo = invented();
      return { subject: `item/${itemNo}`, data: { version: 1, state: { ...exampleItem, itemNo } } };
    }),
  ]),
};
