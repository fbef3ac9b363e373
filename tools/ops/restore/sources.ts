import { setTimeout } from 'node:timers/promises';
import {
  DeleteFunctionConcurrencyCommand,
  type EventSourceMappingConfiguration,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  ListEventSourceMappingsCommand,
  ListFunctionsCommand,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { ListQueuesCommand, PurgeQueueCommand } from '@aws-sdk/client-sqs';
import type { StageOnAws } from '../stage-on-aws.ts';

const LOOK_MS = 500;

/** The functions of a stage behind the gateway, with the concurrency that is reserved for them. */
export type Doors = Readonly<Record<string, number | null>>;

/** The names of a stage's functions that end so. */
async function functionsOf(on: StageOnAws, role: string): Promise<readonly string[]> {
  const names: string[] = [];
  let Marker: string | undefined;
  do {
    const page = await on.lambda.send(new ListFunctionsCommand({ Marker }));
    names.push(...(page.Functions ?? []).map(({ FunctionName = '' }) => FunctionName));
    Marker = page.NextMarker;
  } while (Marker !== undefined);
  return names.filter((name) => name.startsWith(on.named('')) && name.endsWith(role));
}

/** The concurrency of the functions behind the gateway, as it is now. */
export async function doorsOf(on: StageOnAws): Promise<Doors> {
  const entries = (await functionsOf(on, '-http')).map(async (FunctionName) => {
    const { ReservedConcurrentExecutions } = await on.lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
    return [FunctionName, ReservedConcurrentExecutions ?? null] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Lets nobody in: Lambda refuses every request. */
export async function closeDoors(on: StageOnAws, doors: Doors): Promise<void> {
  for (const FunctionName of Object.keys(doors))
    await on.lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
}

/** Lets people in again, as many as before. */
export async function openDoors(on: StageOnAws, doors: Doors): Promise<void> {
  for (const [FunctionName, before] of Object.entries(doors)) {
    if (before === null) await on.lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    else {
      const ReservedConcurrentExecutions = before;
      await on.lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions }));
    }
  }
}

/** Stops or starts everything that streams and queues feed, and waits until that is so. */
export async function feed(on: StageOnAws, Enabled: boolean): Promise<void> {
  const names = [
    ...(await functionsOf(on, '-events')),
    ...(await functionsOf(on, '-settlements')),
    ...(await functionsOf(on, '-relay')),
  ];
  const sources = (await Promise.all(names.map((name) => sourcesOf(on, name)))).flat();
  for (const { UUID } of sources) await on.lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  for (const { UUID } of sources) {
    while (
      (await on.lambda.send(new GetEventSourceMappingCommand({ UUID }))).State !== (Enabled ? 'Enabled' : 'Disabled')
    )
      await setTimeout(LOOK_MS);
  }
}

async function sourcesOf(on: StageOnAws, name: string): Promise<readonly EventSourceMappingConfiguration[]> {
  const ask = new ListEventSourceMappingsCommand({ FunctionName: `${name}:live` });
  return (await on.lambda.send(ask)).EventSourceMappings ?? [];
}

/**
 * Empties the queues of consumers: their events are of a time that a restore takes back. Histories keep theirs, which
 * say what is lost, and so does the giving back of money.
 */
export async function purge(on: StageOnAws): Promise<void> {
  const { QueueUrls = [] } = await on.sqs.send(new ListQueuesCommand({ QueueNamePrefix: on.named('') }));
  const consumers = QueueUrls.filter((url) => url.endsWith('-events') && !url.endsWith('operations-events'));
  for (const QueueUrl of consumers) await on.sqs.send(new PurgeQueueCommand({ QueueUrl }));
}
