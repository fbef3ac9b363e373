import {
  DeleteFunctionConcurrencyCommand,
  GetAliasCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  ListEventSourceMappingsCommand,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  UpdateAliasCommand,
  UpdateEventSourceMappingCommand,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationCommandInput,
  waitUntilFunctionUpdatedV2,
  waitUntilPublishedVersionActive,
} from '@aws-sdk/client-lambda';
import { aws } from './aws.ts';
import { environment, named } from './environment.ts';
import { eventually } from './eventually.ts';

/** Undoes a change of a function. */
export type Undo = () => Promise<void>;

const ALIAS = 'live';

/**
 * Switches a function off: its callers are throttled, and its queue or stream stops. Returns the function that switches
 * it on again. `name`: the part after `gdmarket-<stage>-`.
 */
export async function switchOff(name: string): Promise<Undo> {
  const FunctionName = named(name);
  const sources = await sourcesOf(name);
  // Its queue or stream first, because a message that reaches a throttled function counts as tried.
  await Promise.all(sources.map((source) => feed(source, false)));
  const { ReservedConcurrentExecutions: before } = await aws.lambda.send(
    new GetFunctionConcurrencyCommand({ FunctionName }),
  );
  const version = await moveAlias(FunctionName, '$LATEST');
  await aws.lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
  return async () => {
    if (before === undefined) await aws.lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    else
      await aws.lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: before }));
    await moveAlias(FunctionName, version);
    await Promise.all(sources.map((source) => feed(source, true)));
  };
}

/** Stops a function's queue or stream; callers still reach it. `name`: the part after `gdmarket-<stage>-`. */
export async function stopFeeding(name: string): Promise<Undo> {
  const sources = await sourcesOf(name);
  if (sources.length === 0) throw new Error(`nothing feeds ${name}`);
  const start = async () => void (await Promise.all(sources.map((source) => feed(source, true))));
  try {
    await Promise.all(sources.map((source) => feed(source, false)));
  } catch (error) {
    await start();
    throw error;
  }
  return start;
}

/**
 * Switches several functions off during `work`, and on again whatever happens.
 * @example const late = await whileOff(['payment-calls'], () => askToPay(reservationNo));
 */
export async function whileOff<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
  const undo: Undo[] = [];
  try {
    for (const name of names) undo.push(await switchOff(name));
    return await work();
  } finally {
    for (const switchOn of undo.reverse()) await switchOn();
  }
}

/**
 * Gives a function new instances, as a deploy does: the same code as a new version behind the alias. Returns the
 * function that undoes it. `name`: the part after `gdmarket-<stage>-`.
 */
export function startAfresh(name: string): Promise<Undo> {
  // Lambda publishes a new version only of a changed function.
  return publish(name, { Description: `afresh at ${new Date().toISOString()}` });
}

/** Gives a function a version with other memory (MB) and more variables. Returns the function that undoes it. */
export async function replaceBy(
  name: string,
  { memoryMb, variables }: { readonly memoryMb: number; readonly variables: Readonly<Record<string, string>> },
): Promise<Undo> {
  const Variables = { ...(await variablesInUse(name)), ...variables };
  const Description = `another at ${new Date().toISOString()}`;
  return publish(name, { Description, MemorySize: memoryMb, Environment: { Variables } });
}

/** Changes variables of functions behind the gateway. Returns the function that restores the former ones. */
export async function withVariables(components: readonly string[], changes: Record<string, string>): Promise<Undo> {
  const undo = components.map(async (component) => {
    const name = `${component}-http`;
    const before = await variablesInUse(name);
    const back = await publish(name, { Environment: { Variables: { ...before, ...changes } } });
    return async () => {
      await back();
      await aws.lambda.send(
        new UpdateFunctionConfigurationCommand({ FunctionName: named(name), Environment: { Variables: before } }),
      );
    };
  });
  const all = await Promise.all(undo);
  return async () => void (await Promise.all(all.map((one) => one())));
}

/** The variables of the version in use, which LocalStack tells by its number but not by its alias. */
async function variablesInUse(name: string): Promise<Readonly<Record<string, string>>> {
  const FunctionName = named(name);
  const { FunctionVersion: Qualifier } = await aws.lambda.send(new GetAliasCommand({ FunctionName, Name: ALIAS }));
  const { Environment } = await aws.lambda.send(new GetFunctionConfigurationCommand({ FunctionName, Qualifier }));
  return { ...Environment?.Variables };
}

/** Publishes a changed function as a new version, and moves the alias to it. */
async function publish(
  name: string,
  change: Omit<UpdateFunctionConfigurationCommandInput, 'FunctionName'>,
): Promise<Undo> {
  const FunctionName = named(name);
  const { maxWaitTime } = patience();
  await aws.lambda.send(new UpdateFunctionConfigurationCommand({ ...change, FunctionName }));
  await waitUntilFunctionUpdatedV2({ client: aws.lambda, maxWaitTime }, { FunctionName });
  const { Version = '' } = await aws.lambda.send(new PublishVersionCommand({ FunctionName }));
  await waitUntilPublishedVersionActive({ client: aws.lambda, maxWaitTime }, { FunctionName, Qualifier: Version });
  const before = await moveAlias(FunctionName, Version);
  return async () => void (await moveAlias(FunctionName, before));
}

/**
 * Moves the alias and returns its former version. The alias must move because MiniStack applies reserved concurrency
 * only to the unpublished version.
 */
async function moveAlias(FunctionName: string, FunctionVersion: string): Promise<string> {
  const { FunctionVersion: before = '' } = await aws.lambda.send(new GetAliasCommand({ FunctionName, Name: ALIAS }));
  await aws.lambda.send(new UpdateAliasCommand({ FunctionName, Name: ALIAS, FunctionVersion }));
  return before;
}

async function sourcesOf(name: string): Promise<readonly string[]> {
  const FunctionName = `${named(name)}:${ALIAS}`;
  const { EventSourceMappings = [] } = await aws.lambda.send(new ListEventSourceMappingsCommand({ FunctionName }));
  return EventSourceMappings.flatMap(({ UUID }) => UUID ?? []);
}

async function feed(UUID: string, Enabled: boolean): Promise<void> {
  await aws.lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  const wanted = Enabled ? 'Enabled' : 'Disabled';
  await eventually(
    async () => {
      const { State } = await aws.lambda.send(new GetEventSourceMappingCommand({ UUID }));
      if (State !== wanted) throw new Error(`event source mapping is ${State}`);
    },
    { withinMs: 60_000 },
  );
}

function patience() {
  return { maxWaitTime: 30 * environment.E2E_WAIT_FACTOR };
}
