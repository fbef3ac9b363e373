import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createLogger } from '../observability/logger.ts';
import { createRemoteSetting } from './remote-setting.ts';

const schema = z.object({ latencyMs: z.number() });
const lines: Record<string, unknown>[] = [];
const logger = createLogger({}, (line) => lines.push(JSON.parse(line)));
const onBad = vi.fn();
let clock = 0;
let stored: string | Error = '{"latencyMs":400}';
const fetch = vi.fn(async (_name: string) => {
  if (stored instanceof Error) throw stored;
  return stored;
});

function aSetting() {
  const options = { name: '/gd/provider', schema, initial: { latencyMs: 1 }, maxAgeMs: 5_000, fetch, logger, onBad };
  return createRemoteSetting({ ...options, now: () => clock });
}

beforeEach(() => {
  clock = 1_000_000;
  stored = '{"latencyMs":400}';
  lines.length = 0;
  fetch.mockClear();
  onBad.mockClear();
});

describe('a remote setting', () => {
  it('is fetched once and used for its whole age', async () => {
    const setting = aSetting();
    expect(await setting()).toEqual({ latencyMs: 400 });
    stored = '{"latencyMs":900}';
    clock += 4_999;
    expect(await setting()).toEqual({ latencyMs: 400 });
    expect(fetch).toHaveBeenCalledOnce();
    expect(fetch).toHaveBeenCalledWith('/gd/provider');
    clock += 1;
    expect(await setting()).toEqual({ latencyMs: 900 });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('has at most one fetch in flight', async () => {
    const setting = aSetting();
    const values = await Promise.all([setting(), setting(), setting()]);
    expect(values).toEqual([{ latencyMs: 400 }, { latencyMs: 400 }, { latencyMs: 400 }]);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it.each([
    ['unreachable', new Error('no route'), 'setting not read', 0],
    ['no JSON', 'latency=400', 'bad setting', 1],
    ['bad', '{"latencyMs":"fast"}', 'bad setting', 1],
  ])(
    'keeps the last good value while the new one is %s, logs it, tells of a bad one, and looks again later',
    async (_, next, message, bad) => {
      const setting = aSetting();
      await setting();
      stored = next;
      clock += 5_000;
      expect(await setting()).toEqual({ latencyMs: 400 });
      expect(await setting()).toEqual({ latencyMs: 400 });
      expect(fetch).toHaveBeenCalledTimes(2);
      const line = { level: 'error', message, setting: '/gd/provider' };
      expect(lines).toEqual([expect.objectContaining(line)]);
      expect(onBad).toHaveBeenCalledTimes(bad);
      stored = '{"latencyMs":100}';
      clock += 5_000;
      expect(await setting()).toEqual({ latencyMs: 100 });
    },
  );

  it.each([
    ['unreachable', new Error('no route'), 'setting not read', 0],
    ['bad', '{"latencyMs":"fast"}', 'bad setting', 1],
  ])(
    'begins with what it is made with when the first value is %s, and goes by the stored one as soon as it can',
    async (_, first, message, bad) => {
      stored = first;
      const setting = aSetting();
      expect(await setting()).toEqual({ latencyMs: 1 });
      expect(await setting()).toEqual({ latencyMs: 1 });
      expect(fetch).toHaveBeenCalledOnce();
      expect(lines).toEqual([expect.objectContaining({ level: 'error', message })]);
      expect(onBad).toHaveBeenCalledTimes(bad);
      stored = '{"latencyMs":400}';
      clock += 5_000;
      expect(await setting()).toEqual({ latencyMs: 400 });
    },
  );
});
