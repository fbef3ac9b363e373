import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type StandIn, type StandInAnswer, standInSettings, startStandIn } from '../aws/stand-in.fixture.ts';
import { noteChange, withinInvocation } from '../config/invocation.ts';
import { OutOfTime } from '../config/out-of-time.error.ts';
import { LAST_WORDS_MS } from '../config/time-limits.ts';
import { PATIENCE } from '../testing/patience.ts';
import { createDocumentClient } from './document-client.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
  // No pause between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  standIn.stop();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const client = (requestTimeout = 30_000) =>
  createDocumentClient({
    ...standInSettings,
    endpoint: standIn.endpoint.href,
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
  });
const read = () => new GetCommand({ TableName: 'things', Key: { no: 1 } });
const write = () => new PutCommand({ TableName: 'things', Item: { no: 1 } });

/** A refusal by DynamoDB. */
function failure(name: string, status = 400, more: object = {}): StandInAnswer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...more }),
  };
}

describe('the settings of the client', () => {
  /** What the SDK uses to send a request. */
  async function used({ config }: Pick<DynamoDBClient, 'config'>) {
    const { region, retryMode, useDualstackEndpoint, useFipsEndpoint, defaultsMode, authSchemePreference } = config;
    return {
      region: await region(),
      endpoint: await config.endpoint?.(),
      retryMode: typeof retryMode === 'function' ? await retryMode() : retryMode,
      dualstack: await useDualstackEndpoint(),
      fips: await useFipsEndpoint(),
      defaultsMode: typeof defaultsMode === 'function' ? await defaultsMode() : defaultsMode,
      authSchemePreference: typeof authSchemePreference === 'function' ? await authSchemePreference() : undefined,
      appId: await config.userAgentAppId(),
    };
  }

  it('are those that the SDK would find in a function’s environment', async () => {
    vi.stubEnv('AWS_REGION', 'eu-west-1');
    vi.stubEnv('AWS_ENDPOINT_URL', standIn.endpoint.href);
    const bySdk = await used(new DynamoDBClient({ endpoint: standIn.endpoint.href }));
    expect(await used(createDocumentClient())).toEqual(bySdk);
  });

  it.each([
    ['eu-west-1', 'dynamodb.eu-west-1.amazonaws.com'],
    ['cn-north-1', 'dynamodb.cn-north-1.amazonaws.com.cn'],
  ])('lead to the store of the region: %s', async (region, hostname) => {
    vi.stubEnv('AWS_REGION', region);
    vi.stubEnv('AWS_ENDPOINT_URL', undefined);
    expect(await used(createDocumentClient())).toMatchObject({ region, endpoint: { hostname, protocol: 'https:' } });
  });
});

describe('trouble of the store', () => {
  it.each([
    ['a throttle', failure('ThrottlingException'), 'nothing-happened', 'nothing-happened'],
    ['the account’s limit', failure('RequestLimitExceeded'), 'nothing-happened', 'nothing-happened'],
    ['the table’s limit', failure('ProvisionedThroughputExceededException'), 'nothing-happened', 'nothing-happened'],
    ['an error of its own', failure('InternalServerError', 500), 'nothing-happened', 'unknown'],
    ['no service', failure('ServiceUnavailable', 503), 'nothing-happened', 'unknown'],
    ['the same transaction under way', failure('TransactionInProgressException'), 'nothing-happened', 'unknown'],
    ['a connection that breaks', { status: 200, hangUp: 'always' as const }, 'nothing-happened', 'unknown'],
  ])('%s: what a read means, and what a write', async (_name, answer, ofRead, ofWrite) => {
    standIn.answer = answer;
    await expect(client().send(read())).rejects.toMatchObject({ name: 'StoreUnavailable', outcome: ofRead });
    await expect(client().send(write())).rejects.toMatchObject({ name: 'StoreUnavailable', outcome: ofWrite });
  });

  it('ends at the limit of its attempts: a store that says nothing is unavailable', async () => {
    standIn.answer = { status: 200, silent: true };
    const limited = client(30);
    let attempts = 0;
    const counted =
      <A, R>(next: (args: A) => Promise<R>) =>
      (args: A): Promise<R> => {
        attempts += 1;
        return next(args);
      };
    limited.middlewareStack.add(counted, { step: 'finalizeRequest', priority: 'low' });
    await expect(limited.send(write())).rejects.toMatchObject({ name: 'StoreUnavailable', outcome: 'unknown' });
    expect(attempts).toBe(2);
  });

  it('counts every attempt: one that was lost may have written, though the next is throttled', async () => {
    const answers = [{ status: 200, hangUp: 'always' as const }, failure('ThrottlingException')];
    const limited = client();
    const nextAnswer =
      <A, R>(next: (args: A) => Promise<R>) =>
      (args: A): Promise<R> => {
        standIn.answer = answers.shift() ?? standIn.answer;
        return next(args);
      };
    limited.middlewareStack.add(nextAnswer, { step: 'finalizeRequest', priority: 'low' });
    await expect(limited.send(write())).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it('is more than its last request when the invocation has changed something before', async () => {
    standIn.answer = failure('ThrottlingException');
    const failing = withinInvocation(undefined, () => {
      noteChange();
      return client().send(read());
    });
    await expect(failing).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it('is more than its last request when that was a write that succeeded', async () => {
    const failing = withinInvocation(undefined, async () => {
      await client().send(write());
      standIn.answer = failure('ThrottlingException');
      return client().send(read());
    });
    await expect(failing).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it('is more than its last request when that was a write whose answer was lost', async () => {
    const failing = withinInvocation(undefined, async () => {
      standIn.answer = { status: 200, hangUp: 'always' };
      await client()
        .send(write())
        .catch(() => undefined);
      standIn.answer = failure('ThrottlingException');
      return client().send(read());
    });
    await expect(failing).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it('is also a transaction that was cancelled because the store is busy', async () => {
    standIn.answer = failure('TransactionCanceledException', 400, {
      CancellationReasons: [{ Code: 'ThrottlingError' }, { Code: 'None' }],
    });
    const transaction = new TransactWriteCommand({
      TransactItems: [{ Put: { TableName: 'things', Item: { no: 1 } } }],
    });
    await expect(client().send(transaction)).rejects.toMatchObject({ outcome: 'nothing-happened' });
  });
});

describe('what is no trouble of the store', () => {
  it.each(['ConditionalCheckFailedException', 'ValidationException', 'ResourceNotFoundException'])(
    '%s is thrown as it is',
    async (name) => {
      standIn.answer = failure(name);
      await expect(client().send(write())).rejects.toMatchObject({ name });
      expect(standIn.received).toHaveLength(1);
    },
  );
});

it('the end of an invocation ends its requests, and none is repeated', async () => {
  standIn.answer = { status: 200, silent: true };
  const context = { getRemainingTimeInMillis: () => LAST_WORDS_MS + 200 };
  let thrown: unknown;
  const asking = withinInvocation(context, () =>
    client()
      .send(write())
      .catch((error: unknown) => {
        thrown = error;
      }),
  );
  await expect(asking).rejects.toThrow(OutOfTime);
  await vi.waitFor(
    () => expect(thrown).toMatchObject({ outcome: 'unknown', cause: expect.objectContaining({ name: 'AbortError' }) }),
    PATIENCE,
  );
  expect(standIn.received.length).toBeLessThanOrEqual(1);
});
