import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordingLogger } from '../base/logger.fixture.ts';
import { testSettings } from '../base/settings.fixture.ts';
import { createSharedBreaker } from '../breaker/breaker-shared.ts';
import { createMemoryBreakerStore } from '../store/breaker-store-memory.ts';
import { CallFailed } from './call-failed.error.ts';
import { DependencyUnavailable } from './dependency-unavailable.error.ts';
import { type Call, createGuardedCall } from './guard.ts';

const lines: Record<string, unknown>[] = [];
const logger = recordingLogger(lines);

/** Opens at two failures of two calls, for 5 s. */
function aBreaker() {
  const settings = () => ({ ...testSettings, minimumCalls: 2 });
  return createSharedBreaker({ name: 'ledger', store: createMemoryBreakerStore(), settings, logger });
}

function guarded(call: Call<[string], string>, breaker = aBreaker()) {
  return createGuardedCall(call, { name: 'ledger', timeoutMs: 610, breaker, logger });
}

/** The rejection of a guarded call, or a failed test. */
async function unavailable(promise: Promise<unknown>): Promise<DependencyUnavailable> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DependencyUnavailable)) throw new Error(`expected DependencyUnavailable, got ${error}`);
  return error;
}

/** A callee that never answers and does not listen to its signal. */
const deaf: Call<[string], string> = () => new Promise(() => {});
const down: Call<[string], string> = () => Promise.reject(new CallFailed('it crashed', 'unknown'));

beforeEach(() => {
  vi.useFakeTimers();
  lines.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

it('needs a name, a limit and a breaker, and may answer by itself', async () => {
  const settings = () => ({ ...testSettings, minimumCalls: 1 });
  const breaker = createSharedBreaker({ name: 'ledger', store: createMemoryBreakerStore(), settings });
  const fallback = ({ reason }: DependencyUnavailable) => reason;
  const call = createGuardedCall(down, { name: 'ledger', timeoutMs: 610, breaker, fallback });
  expect([await call('x'), await call('x')]).toEqual(['failure', 'circuit-open']);
});

describe('a guarded call', () => {
  it('gives the answer and hands the arguments on', async () => {
    const call = guarded(async (input) => `answer to ${input}`);
    expect(await call('question')).toBe('answer to question');
    expect(lines).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('answers at the limit, not before, although the callee ignores the signal', async () => {
    const settled = vi.fn();
    const answer = unavailable(guarded(deaf)('x')).finally(settled);
    await vi.advanceTimersByTimeAsync(609);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledOnce();
    expect((await answer).reason).toBe('timeout');
  });

  it('aborts the signal at the limit, and reports the time-out, not the abort', async () => {
    let seen: AbortSignal | undefined;
    const call = guarded((_input, signal) => {
      seen = signal;
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
    });
    const answer = unavailable(call('x'));
    await vi.advanceTimersByTimeAsync(609);
    expect(seen?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).reason).toBe('timeout');
    expect(seen?.aborted).toBe(true);
  });

  it('drops what a timed-out callee says later', async () => {
    const call = guarded(() => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), 700)));
    const answer = unavailable(call('x'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await answer).reason).toBe('timeout');
  });

  it('does not abort the signal of a call that was answered', async () => {
    let seen: AbortSignal | undefined;
    await guarded(async (_input, signal) => {
      seen = signal;
      return 'ok';
    })('x');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen?.aborted).toBe(false);
  });

  it('tells the truth: unknown after a time-out', async () => {
    const answer = unavailable(guarded(deaf)('x'));
    await vi.advanceTimersByTimeAsync(610);
    const error = await answer;
    expect(error).toMatchObject({ dependency: 'ledger', reason: 'timeout', outcome: 'unknown', retryAfterSeconds: 1 });
    expect(error.message).toMatch(/^ledger did not answer in time\. .*not known.*repeating the request is safe/);
  });

  it('tells the truth: unknown after a crash, nothing after a refusal', async () => {
    expect(await unavailable(guarded(down)('x'))).toMatchObject({ reason: 'failure', outcome: 'unknown' });
    const refused = await unavailable(
      guarded(async () => Promise.reject(new CallFailed('full', 'nothing-happened')))('x'),
    );
    expect(refused).toMatchObject({ reason: 'failure', outcome: 'nothing-happened' });
    expect(refused.message).toContain('Nothing has happened');
  });

  it('answers with the fallback when there is one', async () => {
    const options = { name: 'ledger', timeoutMs: 610, breaker: aBreaker(), logger };
    const fallback = (error: DependencyUnavailable, input: string) => `${error.reason} for ${input}`;
    expect(await createGuardedCall(down, { ...options, fallback })('x')).toBe('failure for x');
  });

  it('logs who was not there and why', async () => {
    await unavailable(guarded(down)('x'));
    const fields = { level: 'warn', message: 'dependency unavailable', dependency: 'ledger', reason: 'failure' };
    expect(lines).toEqual([expect.objectContaining({ ...fields, error: 'CallFailed: it crashed' })]);
  });
});

describe('what else a guard can be told', () => {
  const options = () => ({ name: 'ledger', breaker: aBreaker(), logger });

  it('a limit that is asked for at every call', async () => {
    let timeoutMs = 100;
    const call = createGuardedCall(deaf, { ...options(), timeoutMs: () => timeoutMs });
    for (const limit of [100, 300]) {
      timeoutMs = limit;
      const settled = vi.fn();
      const answer = unavailable(call('x')).finally(settled);
      await vi.advanceTimersByTimeAsync(limit - 1);
      expect(settled).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(String((await answer).cause)).toContain(`${limit} ms`);
    }
  });

  it('fields of the arguments for the log', async () => {
    const logFields = (input: string) => ({ correlationId: `of ${input}` });
    const call = createGuardedCall(down, { ...options(), timeoutMs: 610, logFields });
    await unavailable(call('x'));
    const line = { message: 'dependency unavailable', dependency: 'ledger', correlationId: 'of x' };
    expect(lines).toEqual([expect.objectContaining(line)]);
  });

  it('what a missing answer means, in the client’s words', async () => {
    const effects = { 'nothing-happened': 'Nothing was booked.', unknown: 'It may have been booked.' };
    const call = createGuardedCall(down, { ...options(), timeoutMs: 610, effects });
    expect((await unavailable(call('x'))).message).toBe('ledger failed to answer. It may have been booked.');
  });

  it('what an error means, instead of the general rule; a time-out always speaks against the dependency', async () => {
    const classify = (error: unknown) => (String(error).includes('full') ? 'nothing-happened' : undefined);
    const callee = vi.fn<Call<[string], string>>(async () => Promise.reject(new Error('full')));
    const call = createGuardedCall(callee, { ...options(), timeoutMs: 610, classify });
    expect(await unavailable(call('x'))).toMatchObject({ reason: 'failure', outcome: 'nothing-happened' });
    callee.mockImplementation(down);
    await expect(call('x')).rejects.toThrow('it crashed');
    callee.mockImplementation(deaf);
    const late = unavailable(call('x'));
    await vi.advanceTimersByTimeAsync(610);
    expect(await late).toMatchObject({ reason: 'timeout', outcome: 'unknown' });
  });

  it('where numbers go: one line a call, whatever comes of it', async () => {
    const counted: unknown[] = [];
    const metrics = { count: (...line: unknown[]) => counted.push(line) };
    const callee = vi.fn<Call<[string], string>>(async () => 'ok');
    const call = createGuardedCall(callee, { ...options(), timeoutMs: 610, metrics });
    const line = (numbers: object) => [
      { Dependency: 'ledger' },
      { Calls: 1, Failures: 0, TimeOuts: 0, ShortCircuits: 0, ...numbers },
    ];
    await call('x');
    callee.mockRejectedValueOnce(new Error('my own mistake'));
    await call('x').catch(() => {});
    expect(counted.splice(0)).toEqual([line({}), line({})]);
    callee.mockImplementation(down);
    await unavailable(call('x'));
    callee.mockImplementation(deaf);
    const late = unavailable(call('x'));
    await vi.advanceTimersByTimeAsync(610);
    await late;
    callee.mockImplementation(down);
    await unavailable(call('x'));
    await unavailable(call('x'));
    expect(counted).toEqual([
      line({ Failures: 1 }),
      line({ Failures: 1, TimeOuts: 1 }),
      line({ Failures: 1 }),
      line({ ShortCircuits: 1 }),
    ]);
  });

  it('that a logger, its fields and metrics may throw: the answer is what it would be', async () => {
    const full = () => {
      throw new Error('the log is full');
    };
    const told = { ...options(), timeoutMs: 610, metrics: { count: full }, logger: { info: full, warn: full } };
    expect(await createGuardedCall<[string], string>(async () => 'ok', told)('x')).toBe('ok');
    expect(await unavailable(createGuardedCall(down, told)('x'))).toMatchObject({ reason: 'failure' });
    const withFields = createGuardedCall(down, { ...told, logger, logFields: full });
    expect(await unavailable(withFields('x'))).toMatchObject({ reason: 'failure' });
  });
});

describe('an open circuit', () => {
  it('refuses at once, without calling, and says when to come back', async () => {
    const callee = vi.fn(down);
    const call = guarded(callee);
    await unavailable(call('x'));
    const opening = await unavailable(call('x'));
    expect(opening.retryAfterSeconds).toBe(5);
    await vi.advanceTimersByTimeAsync(1_500);
    const refused = await unavailable(call('x'));
    expect(refused).toMatchObject({ reason: 'circuit-open', outcome: 'nothing-happened', retryAfterSeconds: 4 });
    expect(refused.message).toMatch(/was not asked\. Nothing has happened/);
    expect(callee).toHaveBeenCalledTimes(2);
  });

  it('lets one call probe after the pause, refuses the others meanwhile, and heals', async () => {
    let answer: (value: string) => void = () => {};
    const callee = vi.fn(down);
    const call = guarded(callee);
    await unavailable(call('x'));
    await unavailable(call('x'));
    await vi.advanceTimersByTimeAsync(5_000);
    callee.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const probe = call('probe');
    await vi.advanceTimersByTimeAsync(0);
    const meanwhile = await unavailable(call('other'));
    expect(meanwhile).toMatchObject({ reason: 'circuit-open', retryAfterSeconds: 1 });
    answer('healed');
    expect(await probe).toBe('healed');
    callee.mockResolvedValue('fine');
    expect(await call('x')).toBe('fine');
    expect(callee).toHaveBeenCalledTimes(4);
  });

  it('a probe that times out opens it for another whole pause', async () => {
    const breaker = aBreaker();
    const call = guarded(deaf, breaker);
    const first = [unavailable(call('a')), unavailable(call('b'))];
    await vi.advanceTimersByTimeAsync(610);
    await Promise.all(first);
    await vi.advanceTimersByTimeAsync(5_000);
    const probe = unavailable(call('probe'));
    await vi.advanceTimersByTimeAsync(610);
    expect(await probe).toMatchObject({ reason: 'timeout', retryAfterSeconds: 5 });
    expect(breaker.state()).toBe('open');
  });
});

describe('what does not speak against the dependency', () => {
  it('business answers are values and never count', async () => {
    const breaker = aBreaker();
    const call = guarded(async () => 'declined', breaker);
    for (let i = 0; i < 50; i += 1) expect(await call('x')).toBe('declined');
    expect(breaker.state()).toBe('closed');
  });

  it('errors of the caller’s own making pass through untouched and never count', async () => {
    const breaker = aBreaker();
    const mistake = Object.assign(new Error('bad input'), { $metadata: { httpStatusCode: 400 } });
    const call = guarded(() => Promise.reject(mistake), breaker);
    for (let i = 0; i < 50; i += 1) await expect(call('x')).rejects.toBe(mistake);
    expect(breaker.state()).toBe('closed');
    expect(lines).toEqual([]);
  });

  it('a callee that throws before it makes a promise is no different', async () => {
    const mistake = new TypeError('not ready');
    const throwing: Call<[string], string> = () => {
      throw mistake;
    };
    await expect(guarded(throwing)('x')).rejects.toBe(mistake);
  });

  it('a probe that finds a business answer heals', async () => {
    const breaker = aBreaker();
    const callee = vi.fn(down);
    const call = guarded(callee, breaker);
    await unavailable(call('x'));
    await unavailable(call('x'));
    await vi.advanceTimersByTimeAsync(5_000);
    callee.mockRejectedValue(new Error('404 not found'));
    await expect(call('x')).rejects.toThrow('404 not found');
    expect(breaker.state()).toBe('closed');
  });
});
