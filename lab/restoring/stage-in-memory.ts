import type { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { writeOf } from '#lab/simulation/cloud/dynamodb-command.ts';
import type { World } from '#lab/simulation/cloud/world.ts';
import type { StageOnAws } from '../../tools/ops/stage-on-aws.ts';

const MOST_STEPS = 60_000;
const NAMES: Readonly<Record<string, string>> = {
  items: 'item',
  reservations: 'reservation',
  payments: 'payment',
  reviews: 'review',
};

/** A market of the simulation as the verbs of operators see it. They work between its steps. */
export function stageInMemory(world: World, write: (line: string) => void): StageOnAws {
  const { machine } = world;
  let asked = 0;
  const settle = () => machine.scheduler.runAll(MOST_STEPS);

  const tables = async (command: object): Promise<object> => {
    const answer = world.tables.twin.execute(command);
    if (writeOf(command) !== undefined) world.streamed();
    return answer;
  };
  const sqs = async ({ input }: GetQueueUrlCommand | SendMessageCommand): Promise<object> => {
    if ('QueueName' in input) return { QueueUrl: input.QueueName };
    const { QueueUrl = '', MessageBody = '' } = 'QueueUrl' in input ? (input as SendMessageCommand['input']) : {};
    asked += 1;
    world.queueOf(QueueUrl.replace(/-events$/, '')).push({ eventId: `told ${asked}`, body: MessageBody });
    return {};
  };
  const lambda = async ({ input }: InvokeCommand): Promise<object> => {
    const payload: unknown = JSON.parse(String(input.Payload));
    asked += 1;
    const place = machine.placeOf(`asked ${asked}`);
    const ended = new Promise<object>((resolve) =>
      world.callees.payment.invoke(
        payload,
        place,
        () => 'ops',
        (ending) => {
          const value = ending.kind === 'returned' ? ending.value : String(ending.kind === 'threw' && ending.error);
          const Payload = { transformToString: () => JSON.stringify(value) };
          resolve(ending.kind === 'returned' ? { Payload } : { Payload, FunctionError: 'Unhandled' });
        },
      ),
    );
    await settle();
    return ended;
  };
  return {
    stage: 'local',
    named: (name) => NAMES[name] ?? name,
    option: '',
    dryRun: false,
    write,
    pause: settle,
    // Each takes the commands that reconciling sends, and no other.
    tables: { send: tables } as unknown as DynamoDBDocumentClient,
    sqs: { send: sqs } as unknown as SQSClient,
    lambda: { send: lambda } as unknown as LambdaClient,
    bus: undefined as never,
  };
}
