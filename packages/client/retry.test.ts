import { describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import { send } from './send.ts';
import { later, serve } from './server.fixture.ts';

const retries = { times: 3 };
const done = { status: 200 };

/** What a client gets in the end, and how many requests that took. */
async function asking(client: Partial<Client>, answers: Parameters<typeof serve>) {
  const { url, asked } = await serve(...answers);
  const { status } = await send({ url, ...client }, 'POST', '/items', {});
  return { status, requests: asked.length };
}

describe('a client that retries', () => {
  it.each([429, 503])('comes back after %d', async (status) => {
    expect(await asking({ retries }, [later(status), later(status), done])).toEqual({ status: 200, requests: 3 });
  });

  it('comes back after a conflict only when it shall', async () => {
    const answers = [later(409), done];
    expect(await asking({ retries }, answers)).toEqual({ status: 409, requests: 1 });
    const conflicts = { retries: { ...retries, conflicts: true } };
    expect(await asking(conflicts, answers)).toEqual({ status: 200, requests: 2 });
  });

  it('takes as final what does not say when to come back', async () => {
    for (const status of [409, 429, 503])
      expect(await asking({ retries: { times: 3, conflicts: true } }, [{ status }, done])).toEqual({
        status,
        requests: 1,
      });
  });

  it('takes as final what would last too long', async () => {
    for (const status of [429, 503])
      expect(await asking({ retries }, [later(status, 61), done])).toEqual({ status, requests: 1 });
    const short = { retries: { ...retries, mostSeconds: 2 } };
    expect(await asking(short, [later(503, 3), done])).toEqual({ status: 503, requests: 1 });
  });

  it('gives up', async () => {
    expect(await asking({ retries }, [later(503)])).toEqual({ status: 503, requests: 4 });
  });

  it('says what it waits for', async () => {
    const told: unknown[] = [];
    const onWait = ({ status }: { status: number }, seconds: number) => told.push([status, seconds]);
    await asking({ retries: { ...retries, onWait } }, [later(503), later(429), done]);
    expect(told).toEqual([
      [503, 0],
      [429, 0],
    ]);
  });

  it('waits as long as the answer says', async () => {
    const begun = performance.now();
    await asking({ retries }, [later(503, 1), done]);
    expect(performance.now() - begun).toBeGreaterThan(990);
  });

  it('keeps the name of a POST, and asks for a token again', async () => {
    const { url, asked } = await serve(later(503), done);
    let given = 0;
    await send({ url, retries, token: () => `token-${++given}` }, 'POST', '/items', {});
    const [first, second] = asked.map(({ headers }) => headers);
    expect(second?.['idempotency-key']).toBe(first?.['idempotency-key']);
    expect([first, second].map((headers) => headers?.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('ends waiting with its signal', async () => {
    const { url } = await serve(later(503, 30));
    const signal = AbortSignal.timeout(100);
    const begun = performance.now();
    await expect(send({ url, retries, signal }, 'GET', '/')).rejects.toThrow('timeout');
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

it('a client without retries asks once', async () => {
  expect(await asking({}, [later(503), done])).toEqual({ status: 503, requests: 1 });
});
