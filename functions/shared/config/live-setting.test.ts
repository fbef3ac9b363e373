import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createLogger } from '../observability/logger.ts';
import { createLiveSetting } from './live-setting.ts';

const schema = z.object({ timeoutMs: z.number().check(z.maximum(5_000)) });
const lines: Record<string, unknown>[] = [];
const logger = createLogger({}, (line) => lines.push(JSON.parse(line)));
const onBad = vi.fn();
const WAIT_MS = 20;
let clock = 0;
/** The reads under way: the test decides the answer to each. */
let looks: PromiseWithResolvers<string>[] = [];
const fetch = vi.fn((_name: string) => {
  const look = Promise.withResolvers<string>();
  looks.push(look);
  return look.promise;
});

function aSetting(log = logger, more: { retryMs?: number } = {}) {
  const initial = { timeoutMs: 610 };
  return createLiveSetting({
    name: '/gd/guard',
    schema,
    initial,
    maxAgeMs: 5_000,
    fetch,
    logger: log,
    onBad,
    now: () => clock,
    ...more,
  });
}

/** Ends the read with this number (from 0) and lets everyone who waits receive its result. */
async function answer(index: number, text: string | Error): Promise<void> {
  if (text instanceof Error) looks[index]?.reject(text);
  else looks[index]?.resolve(text);
  await new Promise(setImmediate);
}

beforeEach(() => {
  clock = 1_000_000;
  looks = [];
  lines.length = 0;
  fetch.mockClear();
  onBad.mockClear();
});

describe('a live setting', () => {
  it('is the initial one until it has been read, and nobody waits for that', async () => {
    const setting = aSetting();
    expect(fetch).not.toHaveBeenCalled();
    expect(setting.current()).toEqual({ timeoutMs: 610 });
    expect(fetch).toHaveBeenCalledExactlyOnceWith('/gd/guard');
    await answer(0, '{"timeoutMs":900}');
    expect(setting.current()).toEqual({ timeoutMs: 900 });
    expect(lines).toEqual([]);
  });

  it('is looked up once while it is young, however often it is asked for', async () => {
    const setting = aSetting();
    setting.current();
    await answer(0, '{"timeoutMs":900}');
    clock += 4_999;
    for (let asked = 0; asked < 1_000; asked += 1) setting.current();
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('gives the old value at once when it is old, and the new one as soon as it is there', async () => {
    const setting = aSetting();
    setting.current();
    await answer(0, '{"timeoutMs":900}');
    clock += 5_000;
    expect(setting.current()).toEqual({ timeoutMs: 900 });
    expect(setting.current()).toEqual({ timeoutMs: 900 });
    expect(fetch).toHaveBeenCalledTimes(2);
    await answer(1, '{"timeoutMs":100}');
    expect(setting.current()).toEqual({ timeoutMs: 100 });
  });

  it.each(['timeoutMs=900', '', 'null', '[]', '{"timeoutMs":"fast"}', '{"timeoutMs":5001}', '{}'])(
    'keeps the last good value when the new one is %o, logs it, tells of it, and looks again later',
    async (bad) => {
      const setting = aSetting();
      setting.current();
      await answer(0, '{"timeoutMs":900}');
      clock += 5_000;
      setting.current();
      await answer(1, bad);
      expect(setting.current()).toEqual({ timeoutMs: 900 });
      expect(onBad).toHaveBeenCalledOnce();
      expect(lines).toEqual([
        expect.objectContaining({ level: 'error', message: 'bad setting', setting: '/gd/guard' }),
      ]);
      clock += 5_000;
      setting.current();
      await answer(2, '{"timeoutMs":100}');
      expect(setting.current()).toEqual({ timeoutMs: 100 });
      expect(onBad).toHaveBeenCalledOnce();
    },
  );

  it('keeps the last good value when there is no answer, logs it, and blames nobody for the value', async () => {
    const setting = aSetting();
    setting.current();
    await answer(0, new Error('no route'));
    expect(setting.current()).toEqual({ timeoutMs: 610 });
    expect(lines).toEqual([expect.objectContaining({ level: 'warn', message: 'setting not read' })]);
    expect(onBad).not.toHaveBeenCalled();
    clock += 4_999;
    setting.current();
    expect(fetch).toHaveBeenCalledOnce();
    clock += 1;
    setting.current();
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is looked up again sooner after a look that failed, where that is asked for', async () => {
    const setting = aSetting(logger, { retryMs: 1_000 });
    setting.current();
    await answer(0, new Error('no answer'));
    clock += 999;
    setting.current();
    expect(fetch).toHaveBeenCalledTimes(1);
    clock += 1;
    setting.current();
    await answer(1, '{"timeoutMs":"bad"}');
    clock += 4_999;
    setting.current();
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('a look that fails late does not make a newer value older', async () => {
    const setting = aSetting(logger, { retryMs: 1_000 });
    setting.current();
    clock += 5_000;
    setting.current();
    await answer(1, '{"timeoutMs":900}');
    await answer(0, new Error('no answer'));
    clock += 4_999;
    setting.current();
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('a look frozen with its function holds up no other, and what it brings late does not undo what is newer', async () => {
    const setting = aSetting();
    setting.current();
    clock += 3_600_000;
    setting.current();
    expect(fetch).toHaveBeenCalledTimes(2);
    await answer(1, '{"timeoutMs":100}');
    expect(setting.current()).toEqual({ timeoutMs: 100 });
    await answer(0, '{"timeoutMs":900}');
    expect(setting.current()).toEqual({ timeoutMs: 100 });
  });

  it('a look frozen with its function counts if nothing newer came', async () => {
    const setting = aSetting();
    setting.current();
    clock += 3_600_000;
    setting.current();
    await answer(0, '{"timeoutMs":900}');
    expect(setting.current()).toEqual({ timeoutMs: 900 });
    await answer(1, new Error('signature expired'));
    expect(setting.current()).toEqual({ timeoutMs: 900 });
  });

  it('a clock that is set back does not stop it', async () => {
    const setting = aSetting();
    setting.current();
    await answer(0, '{"timeoutMs":900}');
    clock -= 60_000;
    setting.current();
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('whoever asked for a live setting', () => {
  /** The current state of a promise. */
  async function stateOf(promise: Promise<void>): Promise<'settled' | 'waiting'> {
    let state: 'settled' | 'waiting' = 'waiting';
    promise.then(() => {
      state = 'settled';
    });
    await new Promise(setImmediate);
    return state;
  }

  it('can wait for the look that is under way, and goes on when it has ended', async () => {
    const setting = aSetting();
    setting.current();
    const settled = setting.settled(WAIT_MS);
    expect(await stateOf(settled)).toBe('waiting');
    await answer(0, '{"timeoutMs":900}');
    expect(await stateOf(settled)).toBe('settled');
    expect(setting.current()).toEqual({ timeoutMs: 900 });
  });

  it('waits for nothing when the look is long done or the value young', async () => {
    const setting = aSetting();
    setting.current();
    await answer(0, '{"timeoutMs":900}');
    expect(await stateOf(setting.settled(WAIT_MS))).toBe('settled');
    clock += 4_999;
    setting.current();
    expect(await stateOf(setting.settled(WAIT_MS))).toBe('settled');
  });

  it('waits its time and no longer, nobody waits for that look again, and what it brings late still counts', async () => {
    const setting = aSetting();
    setting.current();
    const begun = performance.now();
    await setting.settled(WAIT_MS);
    // Timers round to whole milliseconds.
    expect(performance.now() - begun).toBeGreaterThan(WAIT_MS - 2);
    setting.current();
    expect(await stateOf(setting.settled(WAIT_MS))).toBe('settled');
    await answer(0, '{"timeoutMs":900}');
    expect(setting.current()).toEqual({ timeoutMs: 900 });
  });

  it('hears nothing of a look that failed', async () => {
    const setting = aSetting();
    setting.current();
    const settled = setting.settled(WAIT_MS);
    await answer(0, new Error('no route'));
    await expect(settled).resolves.toBeUndefined();
  });

  it('hears nothing of a log that cannot be written either', async () => {
    const setting = aSetting({
      ...logger,
      warn: () => {
        throw new Error('the log is full');
      },
    });
    setting.current();
    const settled = setting.settled(WAIT_MS);
    await answer(0, new Error('no route'));
    await expect(settled).resolves.toBeUndefined();
    expect(setting.current()).toEqual({ timeoutMs: 610 });
  });

  it('waits for a look that began before, but who did not ask does not', async () => {
    const setting = aSetting();
    setting.lookAhead();
    expect(fetch).toHaveBeenCalledOnce();
    expect(await stateOf(setting.settled(WAIT_MS))).toBe('settled');
    setting.current();
    expect(fetch).toHaveBeenCalledOnce();
    const settled = setting.settled(WAIT_MS);
    expect(await stateOf(settled)).toBe('waiting');
    await answer(0, '{"timeoutMs":900}');
    expect(await stateOf(settled)).toBe('settled');
  });

  it('waits for the newest look, not for one that was frozen with its function', async () => {
    const setting = aSetting();
    setting.current();
    clock += 3_600_000;
    setting.current();
    const settled = setting.settled(WAIT_MS);
    await answer(0, new Error('aborted'));
    expect(await stateOf(settled)).toBe('waiting');
    await answer(1, '{"timeoutMs":900}');
    expect(await stateOf(settled)).toBe('settled');
  });
});

describe('whoever waits for a live setting', () => {
  it('is given what one look brings, which is used for its whole age', async () => {
    const setting = aSetting();
    const first = setting.fresh();
    await answer(0, '{"timeoutMs":400}');
    expect(await first).toEqual({ timeoutMs: 400 });
    clock += 4_999;
    expect(await setting.fresh()).toEqual({ timeoutMs: 400 });
    expect(fetch).toHaveBeenCalledExactlyOnceWith('/gd/guard');
    clock += 1;
    const second = setting.fresh();
    await answer(1, '{"timeoutMs":900}');
    expect(await second).toEqual({ timeoutMs: 900 });
  });

  it('shares the look that is under way, however long that takes', async () => {
    const setting = aSetting();
    const values = [setting.fresh(), setting.fresh()];
    clock += 5_000;
    values.push(setting.fresh());
    await answer(0, '{"timeoutMs":400}');
    expect(await Promise.all(values)).toEqual([{ timeoutMs: 400 }, { timeoutMs: 400 }, { timeoutMs: 400 }]);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it.each([
    ['unreachable', new Error('no route'), 'setting not read', 0],
    ['no JSON', 'latency=400', 'bad setting', 1],
    ['bad', '{"timeoutMs":"fast"}', 'bad setting', 1],
  ])(
    'is given the last good value while the new one is %s, which is logged, told of if bad, and looked up again later',
    async (_, next, message, bad) => {
      const setting = aSetting();
      const values = [setting.fresh()];
      await answer(0, '{"timeoutMs":400}');
      clock += 5_000;
      values.push(setting.fresh());
      await answer(1, next);
      values.push(setting.fresh());
      expect(await Promise.all(values)).toEqual([{ timeoutMs: 400 }, { timeoutMs: 400 }, { timeoutMs: 400 }]);
      expect(fetch).toHaveBeenCalledTimes(2);
      expect(lines).toEqual([expect.objectContaining({ message, setting: '/gd/guard' })]);
      expect(onBad).toHaveBeenCalledTimes(bad);
      clock += 5_000;
      const healed = setting.fresh();
      await answer(2, '{"timeoutMs":100}');
      expect(await healed).toEqual({ timeoutMs: 100 });
    },
  );

  it.each([
    ['unreachable', new Error('no route'), 'setting not read', 0],
    ['bad', '{"timeoutMs":"fast"}', 'bad setting', 1],
  ])('is given the initial value when the first one is %s', async (_, first, message, bad) => {
    const setting = aSetting();
    const value = setting.fresh();
    await answer(0, first);
    expect(await value).toEqual({ timeoutMs: 610 });
    expect(await setting.fresh()).toEqual({ timeoutMs: 610 });
    expect(fetch).toHaveBeenCalledOnce();
    expect(lines).toEqual([expect.objectContaining({ message })]);
    expect(onBad).toHaveBeenCalledTimes(bad);
    clock += 5_000;
    const healed = setting.fresh();
    await answer(1, '{"timeoutMs":400}');
    expect(await healed).toEqual({ timeoutMs: 400 });
  });
});
