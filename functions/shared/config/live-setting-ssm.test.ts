import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  beforeSigning,
  standInForEachTest,
  standInSettings,
  withoutItself,
  withoutUserAgent,
} from '../aws/stand-in.fixture.ts';
import { createSsmFetch } from './live-setting-ssm.ts';

const standIn = standInForEachTest('{"Parameter":{"Name":"/gd/provider","Value":"{\\"latencyMs\\":400}"}}');
afterEach(() => {
  vi.useRealTimers();
});

function aFetch(timeoutMs = 5_000, endpoint = standIn.endpoint) {
  return createSsmFetch(new DynamoDBClient(standInSettings).config, timeoutMs, () => endpoint);
}

describe('the SSM reader', () => {
  it('gives the parameter’s text', async () => {
    expect(await aFetch()('/gd/provider')).toBe('{"latencyMs":400}');
    expect(standIn.received).toMatchObject([{ method: 'POST', url: '/', body: '{"Name":"/gd/provider"}' }]);
  });

  it('sends the SDK’s request to the last sign of the signature, but for what the SDK tells of itself', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 2) });
    const sdk = new SSMClient({ ...standInSettings, endpoint: standIn.endpoint.href, maxAttempts: 1 });
    sdk.middlewareStack.addRelativeTo(withoutItself, beforeSigning);
    await sdk.send(new GetParameterCommand({ Name: '/gd/provider' }));
    await aFetch()('/gd/provider');
    const [ofSdk, ours] = withoutUserAgent(standIn.received);
    expect(ours?.headers.authorization).toContain('20260102/eu-west-1/ssm/aws4_request');
    expect(ours).toEqual(ofSdk);
  });

  it('says what SSM said, and makes one attempt', async () => {
    standIn.answer = { status: 400, body: '{"__type":"ParameterNotFound"}' };
    await expect(aFetch()('/gd/provider')).rejects.toThrow('SSM answered 400 for /gd/provider: {"__type":"Param');
    expect(standIn.received).toHaveLength(1);
  });

  it.each(['{}', '{"Parameter":{}}', 'no json'])('takes %s for no answer', async (body) => {
    standIn.answer = { status: 200, body };
    await expect(aFetch()('/gd/provider')).rejects.toThrow();
  });

  it('gives up after its time', async () => {
    standIn.answer = { status: 200, silent: true };
    await expect(aFetch(20)('/gd/provider')).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives up at once where nobody answers', async () => {
    await expect(aFetch(5_000, new URL('http://127.0.0.1:1'))('/gd/provider')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });
});
