import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSsmFetch } from './ssm-fetch.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A client that answers with `value`, or never; gives what it was sent, too. */
function aClient(value: string | undefined | 'never') {
  const client = new SSMClient({ region: 'eu-west-1' });
  const send = vi.spyOn(client, 'send').mockImplementation((_command: unknown, options?: unknown) => {
    if (value !== 'never') return Promise.resolve({ Parameter: { Value: value } });
    const { abortSignal } = options as { abortSignal: AbortSignal };
    return new Promise((_resolve, reject) => abortSignal.addEventListener('abort', () => reject(abortSignal.reason)));
  });
  return { client, send };
}

describe('the SSM reader', () => {
  it('gives the parameter’s text', async () => {
    const { client, send } = aClient('{"latencyMs":400}');
    expect(await createSsmFetch(client, 1_000)('/gd/provider')).toBe('{"latencyMs":400}');
    const command: unknown = send.mock.calls[0]?.[0];
    expect(command).toBeInstanceOf(GetParameterCommand);
    expect(command).toMatchObject({ input: { Name: '/gd/provider' } });
  });

  it('says which parameter has no value', async () => {
    await expect(createSsmFetch(aClient(undefined).client, 1_000)('/gd/provider')).rejects.toThrow('/gd/provider');
  });

  it('gives up after its time', async () => {
    await expect(createSsmFetch(aClient('never').client, 20)('/gd/provider')).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});
