import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { classifyFailure } from '@gdmarket/resilience';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  beforeSigning,
  standInForEachTest,
  standInSettings,
  withoutItself,
  withoutUserAgent,
} from '../aws/stand-in.fixture.ts';
import { PATIENCE } from '../testing/patience.ts';
import type { FunctionInvoker } from './function-invoker.ts';
import { createInvocationCheck, createSignedInvoker } from './function-invoker-lambda.ts';
import { createSdkInvoker } from './function-invoker-sdk.fixture.ts';
import { InvocationRejected } from './invocation-rejected.error.ts';

const standIn = standInForEachTest();

const adapters: Record<string, (endpoint: URL) => FunctionInvoker> = {
  sdk: ({ href }) => createSdkInvoker(new LambdaClient({ ...standInSettings, endpoint: href, maxAttempts: 1 })),
  signed: (endpoint) => createSignedInvoker(new DynamoDBClient(standInSettings).config, () => endpoint),
};
const never = new AbortController().signal;

describe.each(Object.entries(adapters))('the %s invoker', (_name, create) => {
  it('asks for the function by name and alias, waits for the answer and gives it', async () => {
    standIn.answer = { status: 200, body: '{"outcome":"근대"}' };
    expect(await create(standIn.endpoint).invoke('gd-payment-calls:live', '{"call":"근대"}', never)).toEqual({
      payload: '{"outcome":"근대"}',
    });
    expect(standIn.received).toHaveLength(1);
    expect(standIn.received[0]).toMatchObject({
      method: 'POST',
      url: '/2015-03-31/functions/gd-payment-calls%3Alive/invocations',
      body: '{"call":"근대"}',
    });
    expect(standIn.received[0]?.headers['x-amz-invocation-type']).toBe('RequestResponse');
  });

  it('tells a function’s error from an answer', async () => {
    standIn.answer = { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: '{"errorMessage":"boom"}' };
    const result = await create(standIn.endpoint).invoke('f:live', '{}', never);
    expect(result).toEqual({ payload: '{"errorMessage":"boom"}', functionError: 'Unhandled' });
  });

  it.each([
    [429, 'TooManyRequestsException', 'nothing-happened'],
    [400, 'ThrottlingException', 'nothing-happened'],
    [502, 'EC2ThrottledException', 'nothing-happened'],
    [500, 'ServiceException', 'unknown'],
    [404, 'ResourceNotFoundException', undefined],
    [403, 'AccessDeniedException', undefined],
  ])('one attempt only: %i is judged as it should be', async (status, type, outcome) => {
    standIn.answer = {
      status,
      headers: { 'x-amzn-errortype': `${type}:http://internal.amazon.com/lambda`, 'content-type': 'application/json' },
      body: `{"Message":"${type}"}`,
    };
    const error = await create(standIn.endpoint)
      .invoke('f:live', '{}', never)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(classifyFailure(error)).toBe(outcome);
    expect(standIn.received).toHaveLength(1);
  });

  it('gives up when the signal says so', async () => {
    standIn.answer = { status: 200, silent: true };
    const controller = new AbortController();
    const invocation = create(standIn.endpoint).invoke('f:live', '{}', controller.signal);
    await vi.waitFor(() => expect(standIn.received).toHaveLength(1), PATIENCE);
    controller.abort();
    await expect(invocation).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('a connection nobody takes is a failure, and nothing happened', async () => {
    const error = await create(new URL('http://127.0.0.1:1'))
      .invoke('f:live', '{}', never)
      .catch((thrown: unknown) => thrown);
    expect(classifyFailure(error)).toBe('nothing-happened');
  });
});

describe('the signed invoker’s request', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 2) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the SDK’s to the last sign of the signature, but for what the SDK tells of itself and its attempts', async () => {
    const sdk = new LambdaClient({ ...standInSettings, endpoint: standIn.endpoint.href, maxAttempts: 1 });
    sdk.middlewareStack.addRelativeTo(withoutItself, beforeSigning);
    for (const invoker of [createSdkInvoker(sdk), adapters.signed?.(standIn.endpoint)]) {
      await invoker?.invoke('gd-payment-calls:live', '{"call":"x"}', never);
    }
    const [ofSdk, ours] = withoutUserAgent(standIn.received);
    expect(ours?.headers.authorization).toContain('20260102/eu-west-1/lambda/aws4_request');
    expect(ours).toEqual(ofSdk);
  });
});

describe('the check whether a function may be invoked', () => {
  const check = () => createInvocationCheck(new DynamoDBClient(standInSettings).config, () => standIn.endpoint);

  it('asks Lambda without invoking it', async () => {
    standIn.answer = { status: 204 };
    await check()('gd-payment-calls:live', never);
    expect(standIn.received[0]).toMatchObject({ url: '/2015-03-31/functions/gd-payment-calls%3Alive/invocations' });
    expect(standIn.received[0]?.headers['x-amz-invocation-type']).toBe('DryRun');
  });

  it('rejects with what Lambda answers', async () => {
    standIn.answer = { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' } };
    await expect(check()('gd-payment-calls:live', never)).rejects.toThrow(InvocationRejected);
  });
});
