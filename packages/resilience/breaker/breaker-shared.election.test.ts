import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testSettings } from '../base/settings.fixture.ts';
import {
  anInstance,
  fail,
  failUntilOpen,
  type Instance,
  ok,
  TroubledStore,
  transitionsOf,
} from './breaker-shared.fixture.ts';

const leaseMs = testSettings.timeoutMs + 5_000;
let store: TroubledStore;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  store = new TroubledStore();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A call whose end the test decides, and whether it was made. */
function aCall() {
  let answer = () => {};
  let refuse = () => {};
  const end = new Promise<void>((resolve, reject) => {
    answer = () => resolve();
    refuse = () => reject(new Error('down'));
  });
  const made = vi.fn(() => end);
  return { made, answer, refuse };
}

/** Two instances that know an open circuit whose pause is over. */
async function twoAfterThePause(skewMs = 0): Promise<[Instance, Instance]> {
  const pair: [Instance, Instance] = [anInstance(store), anInstance(store, { skewMs })];
  await failUntilOpen(pair[0]);
  expect(await pair[1].run(ok)).toBe('refused');
  await vi.advanceTimersByTimeAsync(testSettings.pauseMs + Math.max(0, -skewMs));
  return pair;
}

describe('an open circuit', () => {
  it('is learnt at first use, with what is left of its pause', async () => {
    await failUntilOpen(anInstance(store));
    await vi.advanceTimersByTimeAsync(1_000);
    const fresh = anInstance(store);
    const call = vi.fn(ok);
    expect(await fresh.run(call)).toBe('refused');
    expect(call).not.toHaveBeenCalled();
    expect(fresh.breaker.remainingPauseMs()).toBe(4_000);
    expect(fresh.lines).toEqual([
      expect.objectContaining({ level: 'info', message: 'circuit learned', from: 'closed', to: 'open' }),
    ]);
    expect(fresh.counted).toEqual([]);
  });

  it('is learnt after one own failure by those that are in use, and at once by those that were idle', async () => {
    const everyone = Array.from({ length: 100 }, () => anInstance(store));
    const [opener, ...others] = everyone;
    for (const { run } of everyone) await run(ok);
    await vi.advanceTimersByTimeAsync(3_000);
    const [busy, idle] = [others.slice(0, 50), others.slice(50)];
    for (const { run } of busy) await run(ok);
    if (opener !== undefined) await failUntilOpen(opener);
    const reached = vi.fn(fail);
    for (let round = 0; round < 5; round += 1) {
      await vi.advanceTimersByTimeAsync(400);
      for (const { run } of others) await run(reached);
      expect(reached).toHaveBeenCalledTimes(busy.length);
    }
    for (const { breaker } of [...busy, ...idle]) expect(breaker.state()).toBe('open');
    expect(store.writes).toBe(1);
  });

  it('of somebody else counts when an own window says open, too', async () => {
    const [one, other] = [anInstance(store), anInstance(store)];
    const { made, refuse } = aCall();
    for (let i = 0; i < 3; i += 1) await other.run(fail);
    const last = other.run(made);
    await vi.advanceTimersByTimeAsync(0);
    await failUntilOpen(one);
    await vi.advanceTimersByTimeAsync(2_000);
    refuse();
    expect(await last).toBe('failed');
    expect(other.breaker.remainingPauseMs()).toBe(3_000);
    expect(other.lines).toEqual([expect.objectContaining({ message: 'circuit learned', from: 'closed', to: 'open' })]);
    expect(other.counted).toEqual([]);
    expect(await store.row()).toEqual({ state: 'open', version: 1, openUntil: 1_005_000 });
  });

  it('that was opened and closed while an own window filled is closed', async () => {
    const [one, other] = [anInstance(store), anInstance(store)];
    const { made, refuse } = aCall();
    for (let i = 0; i < 3; i += 1) await other.run(fail);
    const last = other.run(made);
    await vi.advanceTimersByTimeAsync(0);
    await failUntilOpen(one);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    expect(await one.run(ok)).toBe('ok');
    refuse();
    await last;
    expect(other.breaker.state()).toBe('closed');
    expect(await other.run(ok)).toBe('ok');
    expect(await store.row()).toEqual({ state: 'closed', version: 3 });
    await failUntilOpen(other);
    expect(await store.row()).toMatchObject({ state: 'open', version: 4 });
  });

  it('what an instance counted before others opened and closed the circuit does not open it again', async () => {
    const [one, other] = [anInstance(store), anInstance(store)];
    for (let i = 0; i < 3; i += 1) await other.run(fail);
    await failUntilOpen(one);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    await one.run(ok);
    for (let i = 0; i < 3; i += 1) await other.run(fail);
    expect(other.lines).toMatchObject([{ message: 'circuit learned', from: 'closed', to: 'closed' }]);
    expect(await store.row()).toMatchObject({ state: 'closed', version: 3 });
    await other.run(fail);
    expect(await store.row()).toMatchObject({ state: 'open', version: 4 });
  });

  it('an own closing whose answer was lost leaves what an instance has counted since', async () => {
    const one = anInstance(store);
    await failUntilOpen(one);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    await one.run(async () => {
      store.writing = 'answer-lost';
    });
    store.writing = 'none';
    expect(await store.row()).toMatchObject({ state: 'closed', version: 3 });
    await vi.advanceTimersByTimeAsync(3_000);
    // The second one's look finds version 3; the probe and the first failure still count after it.
    for (let i = 0; i < 2; i += 1) await one.run(fail);
    expect(one.breaker.state()).toBe('closed');
    await one.run(fail);
    expect(await store.row()).toMatchObject({ state: 'open', version: 4 });
  });
});

describe('a prober', () => {
  it('holds the circuit; the others look again when its call must be over, and go on when it healed', async () => {
    const [prober, other] = await twoAfterThePause();
    const { made, answer } = aCall();
    const probe = prober.run(made);
    await vi.advanceTimersByTimeAsync(0);
    expect(await other.run(ok)).toBe('refused');
    expect(other.breaker.state()).toBe('half-open');
    expect(other.lines.at(-1)).toMatchObject({ message: 'circuit learned', from: 'open', to: 'half-open' });
    expect(other.breaker.remainingPauseMs()).toBe(testSettings.timeoutMs);
    await vi.advanceTimersByTimeAsync(testSettings.timeoutMs - 1);
    answer();
    expect(await probe).toBe('ok');
    const { reads } = store;
    expect(await other.run(ok)).toBe('refused');
    expect(store.reads).toBe(reads);
    await vi.advanceTimersByTimeAsync(1);
    expect(await other.run(ok)).toBe('ok');
    expect(store.reads).toBe(reads + 1);
    expect(transitionsOf(other)).toEqual([]);
  });

  it('that is not done is asked for again a limit later, not at every request', async () => {
    const [prober, other] = await twoAfterThePause();
    void prober.run(aCall().made);
    await vi.advanceTimersByTimeAsync(0);
    await other.run(ok);
    const { reads } = store;
    for (let i = 0; i < 10; i += 1) {
      await vi.advanceTimersByTimeAsync(testSettings.timeoutMs / 2);
      expect(await other.run(ok)).toBe('refused');
      expect(other.breaker.remainingPauseMs()).toBeLessThanOrEqual(testSettings.timeoutMs);
    }
    expect(store.reads - reads).toBe(5);
  });

  it('that fails opens the circuit for all', async () => {
    const [prober, other] = await twoAfterThePause();
    const { made, refuse } = aCall();
    const probe = prober.run(made);
    await vi.advanceTimersByTimeAsync(0);
    await other.run(ok);
    refuse();
    expect(await probe).toBe('failed');
    await vi.advanceTimersByTimeAsync(testSettings.timeoutMs);
    expect(await other.run(ok)).toBe('refused');
    expect(other.breaker.state()).toBe('open');
    expect(other.breaker.remainingPauseMs()).toBe(testSettings.pauseMs - testSettings.timeoutMs);
  });

  it('that has closed the circuit is believed by those whose pause ends later', async () => {
    const [prober, other] = await twoAfterThePause();
    expect(await prober.run(ok)).toBe('ok');
    const call = vi.fn(ok);
    expect(await other.run(call)).toBe('ok');
    expect(call).toHaveBeenCalledOnce();
    expect(other.breaker.state()).toBe('closed');
    expect(transitionsOf(other)).toEqual([]);
    expect(await store.row()).toEqual({ state: 'closed', version: 3 });
  });

  it.each([
    [-2_000, 2_000],
    [2_000, -2_000],
    [0, 0],
  ])(
    'is alone for all its call may take, also with a slow store (clocks wrong by %i and %i ms)',
    async (own, others) => {
      const prober = anInstance(store, { skewMs: own });
      const other = anInstance(store, { skewMs: others });
      await failUntilOpen(prober);
      await other.run(ok);
      await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
      // The claim takes effect, but its answer does not arrive before the store's limit.
      store.writing = 'answer-lost';
      const { made, answer } = aCall();
      const probe = prober.run(made);
      await vi.advanceTimersByTimeAsync(150);
      store.writing = 'none';
      let beside = 0;
      for (let ms = 0; ms < testSettings.timeoutMs; ms += 10) {
        beside += Number((await other.run(ok)) !== 'refused');
        await vi.advanceTimersByTimeAsync(10);
      }
      answer();
      expect(await probe).toBe('ok');
      expect(beside).toBe(0);
    },
  );

  it('that dies is followed by another when its lease runs out, not before', async () => {
    const [prober, other] = await twoAfterThePause();
    void prober.run(aCall().made);
    await vi.advanceTimersByTimeAsync(0);
    await other.run(ok);
    await vi.advanceTimersByTimeAsync(leaseMs - 1);
    expect(await other.run(ok)).toBe('refused');
    expect(other.breaker.remainingPauseMs()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await other.run(ok)).toBe('ok');
    expect(await store.row()).toEqual({ state: 'closed', version: 4 });
    expect(transitionsOf(other)).toEqual(['half-open → half-open', 'half-open → closed']);
  });

  it('that dies is followed after one lease at the latest, whatever its clock said and however often the others look', async () => {
    const [prober, other] = await twoAfterThePause(-4_000);
    void prober.run(aCall().made);
    await vi.advanceTimersByTimeAsync(0);
    for (let ms = 0; ms < leaseMs; ms += 200) {
      expect(await other.run(ok)).toBe('refused');
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(await other.run(ok)).toBe('ok');
  });

  it('is looked for by those whose clock is set back', async () => {
    const [prober, other] = await twoAfterThePause();
    const { made, answer } = aCall();
    const probe = prober.run(made);
    await vi.advanceTimersByTimeAsync(0);
    await other.run(ok);
    answer();
    await probe;
    vi.setSystemTime(Date.now() - 3_600_000);
    expect(await other.run(ok)).toBe('refused');
    await vi.advanceTimersByTimeAsync(testSettings.timeoutMs);
    expect(await other.run(ok)).toBe('ok');
  });

  it('is learnt once, however often others look whether it is over', async () => {
    const [prober, other] = await twoAfterThePause();
    void prober.run(aCall().made);
    for (let looks = 0; looks < 4; looks += 1) {
      await vi.advanceTimersByTimeAsync(testSettings.timeoutMs);
      expect(await other.run(ok)).toBe('refused');
    }
    const learned = other.lines.filter(({ message }) => message === 'circuit learned');
    expect(learned.map(({ to }) => to)).toEqual(['open', 'half-open']);
  });

  it('that never ends does not keep its own process from probing anew', async () => {
    const [prober] = await twoAfterThePause();
    void prober.run(aCall().made);
    await vi.advanceTimersByTimeAsync(leaseMs);
    // The claim is the look.
    const { reads } = store;
    expect(await prober.run(ok)).toBe('ok');
    expect(store.reads).toBe(reads);
    expect(await store.row()).toEqual({ state: 'closed', version: 4 });
  });

  it.each(['answer', 'refuse'] as const)('that comes back after its lease ran out has no say (%s)', async (end) => {
    const [zombie, other] = await twoAfterThePause();
    const call = aCall();
    const late = zombie.run(call.made);
    await vi.advanceTimersByTimeAsync(0);
    await other.run(ok);
    await vi.advanceTimersByTimeAsync(leaseMs);
    const second = aCall();
    const probe = other.run(second.made);
    await vi.advanceTimersByTimeAsync(0);
    const held = await store.row();
    expect(held).toMatchObject({ state: 'half-open', version: 3 });
    call[end]();
    expect(await late).toBe(end === 'answer' ? 'ok' : 'failed');
    expect(await store.row()).toEqual(held);
    expect(zombie.breaker.state()).toBe('half-open');
    expect(await zombie.run(ok)).toBe('refused');
    second.answer();
    expect(await probe).toBe('ok');
    await vi.advanceTimersByTimeAsync(testSettings.timeoutMs);
    expect(await zombie.run(ok)).toBe('ok');
  });

  it('whose own process gave it up for another changes nothing', async () => {
    const [prober] = await twoAfterThePause();
    const call = aCall();
    const late = prober.run(call.made);
    await vi.advanceTimersByTimeAsync(leaseMs);
    const second = aCall();
    const probe = prober.run(second.made);
    await vi.advanceTimersByTimeAsync(0);
    call.answer();
    await late;
    expect(prober.breaker.state()).toBe('half-open');
    second.refuse();
    await probe;
    expect(prober.breaker.state()).toBe('open');
  });
});
