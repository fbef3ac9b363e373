import { createServer, type IncomingMessage, type Server } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { classifyFailure } from '../resilience/classify-failure.ts';
import type { FunctionInvoker } from './function-invoker.ts';
import { createSdkInvoker } from './function-invoker-sdk.ts';
import { createSignedInvoker } from './function-invoker-signed.ts';
import { lambdaEndpoint } from './lambda-endpoint.ts';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the stand-in for Lambda answers next. `silent`: nothing at all. */
interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly silent?: boolean;
}

const received: Received[] = [];
let answer: Answer = { status: 200, body: '{}' };
let server: Server;
let endpoint: URL;

const settings = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
};
const adapters: Record<string, () => FunctionInvoker> = {
  sdk: () => createSdkInvoker(new LambdaClient({ ...settings, endpoint: endpoint.href, maxAttempts: 1 })),
  signed: () => createSignedInvoker(new DynamoDBClient(settings).config, () => endpoint),
};
const never = new AbortController().signal;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

beforeAll(async () => {
  server = createServer((request, response) => {
    textOf(request).then((body) => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      if (answer.silent) return;
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  endpoint = new URL(`http://127.0.0.1:${address.port}`);
});
beforeEach(() => {
  received.length = 0;
  answer = { status: 200, body: '{}' };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each(Object.entries(adapters))('the %s invoker', (_name, create) => {
  it('asks for the function by name and alias, waits for the answer and gives it', async () => {
    answer = { status: 200, body: '{"outcome":"근대"}' };
    expect(await create().invoke('gd-payment-calls:live', '{"call":"근대"}', never)).toEqual({
      payload: '{"outcome":"근대"}',
    });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/2015-03-31/functions/gd-payment-calls%3Alive/invocations',
      body: '{"call":"근대"}',
    });
    expect(received[0]?.headers['x-amz-invocation-type']).toBe('RequestResponse');
  });

  it('tells a function’s error from an answer', async () => {
    answer = { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: '{"errorMessage":"boom"}' };
    const result = await create().invoke('f:live', '{}', never);
    expect(result).toEqual({ payload: '{"errorMessage":"boom"}', functionError: 'Unhandled' });
  });

  it.each([
    [429, 'TooManyRequestsException', 'nothing-happened'],
    [500, 'ServiceException', 'unknown'],
    [404, 'ResourceNotFoundException', undefined],
    [403, 'AccessDeniedException', undefined],
  ])('one attempt only: %i is judged as it should be', async (status, type, outcome) => {
    answer = {
      status,
      headers: { 'x-amzn-errortype': type, 'content-type': 'application/json' },
      body: `{"Message":"${type}"}`,
    };
    const error = await create()
      .invoke('f:live', '{}', never)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(classifyFailure(error)).toBe(outcome);
    expect(received).toHaveLength(1);
  });

  it('gives up when the signal says so', async () => {
    answer = { status: 200, silent: true };
    const controller = new AbortController();
    const invocation = create().invoke('f:live', '{}', controller.signal);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    controller.abort();
    await expect(invocation).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('a connection nobody takes is a failure, and nothing happened', async () => {
    const closed = endpoint;
    endpoint = new URL('http://127.0.0.1:1');
    const error = await create()
      .invoke('f:live', '{}', never)
      .catch((thrown: unknown) => thrown);
    endpoint = closed;
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
    const sdk = new LambdaClient({ ...settings, endpoint: endpoint.href, maxAttempts: 1 });
    sdk.middlewareStack.addRelativeTo(withoutItself, {
      name: 'withoutItself',
      relation: 'before',
      toMiddleware: 'httpSigningMiddleware',
    });
    for (const invoker of [createSdkInvoker(sdk), adapters.signed?.()]) {
      await invoker?.invoke('gd-payment-calls:live', '{"call":"x"}', never);
    }
    const [ofSdk, ours] = received.map(({ headers: { 'user-agent': _, ...headers }, ...rest }) => ({
      ...rest,
      headers,
    }));
    expect(ours?.headers.authorization).toContain('20260102/eu-west-1/lambda/aws4_request');
    expect(ours).toEqual(ofSdk);
  });
});

/** SDK middleware that takes away what the SDK says of itself and its attempts, before that is signed. */
function withoutItself<A extends object, R>(next: (args: A) => Promise<R>): (args: A) => Promise<R> {
  return (args) => {
    const { request } = args as { request: { headers: Record<string, string> } };
    delete request.headers['amz-sdk-invocation-id'];
    delete request.headers['amz-sdk-request'];
    delete request.headers['x-amz-user-agent'];
    return next(args);
  };
}

describe('where Lambda answers', () => {
  it.each([
    ['eu-west-1', {}, 'https://lambda.eu-west-1.amazonaws.com/'],
    ['cn-north-1', {}, 'https://lambda.cn-north-1.amazonaws.com.cn/'],
    ['eu-west-1', { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' }, 'http://127.0.0.1:4566/'],
    ['eu-west-1', { AWS_ENDPOINT_URL: '' }, 'https://lambda.eu-west-1.amazonaws.com/'],
    ['eu-west-1', { AWS_ENDPOINT_URL: 'http://a', AWS_ENDPOINT_URL_LAMBDA: 'http://b' }, 'http://b/'],
  ])('%s, %o → %s', (region, source, url) => {
    expect(lambdaEndpoint(region, source).href).toBe(url);
  });
});
