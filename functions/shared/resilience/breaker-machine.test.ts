import { BrokenCircuitError, CircuitState, type IBreaker } from 'cockatiel';
import { describe, expect, it, vi } from 'vitest';
import { type MachineStart, startMachine } from './breaker-machine.ts';

const ok = async () => 'ok';
const fail = async () => Promise.reject(new Error('down'));

/** A machine whose judge opens at every failure, and what is told of it. */
function aMachine(start: MachineStart) {
  const judge = { state: undefined, success: vi.fn(), failure: vi.fn(() => true) } satisfies IBreaker;
  const changes: string[] = [];
  return { judge, changes, run: startMachine(start, judge, (to) => changes.push(to)) };
}

describe('a machine in use', () => {
  it('lets calls through and has them judged', async () => {
    const { run, judge, changes } = aMachine('closed');
    expect(await run(ok)).toBe('ok');
    expect(judge.success).toHaveBeenCalledExactlyOnceWith(CircuitState.Closed);
    judge.failure.mockReturnValue(false);
    await expect(run(fail)).rejects.toThrow('down');
    expect(judge.failure).toHaveBeenCalledExactlyOnceWith(CircuitState.Closed);
    expect(changes).toEqual([]);
    expect(await run(ok)).toBe('ok');
  });

  it('stops for good when its judge says so, and tells before the caller knows', async () => {
    vi.useFakeTimers();
    const { run, changes } = aMachine('closed');
    await run(fail).catch(() => expect(changes).toEqual(['open']));
    expect(changes).toEqual(['open']);
    vi.setSystemTime(Date.now() + 1_000_000_000);
    const call = vi.fn(ok);
    await expect(run(call)).rejects.toBeInstanceOf(BrokenCircuitError);
    expect(call).not.toHaveBeenCalled();
    expect(changes).toEqual(['open']);
    vi.useRealTimers();
  });
});

describe('a probing machine', () => {
  it('is in use after a good call', async () => {
    const { run, judge, changes } = aMachine('probing');
    expect(await run(ok)).toBe('ok');
    expect(judge.success).toHaveBeenCalledExactlyOnceWith(CircuitState.HalfOpen);
    expect(changes).toEqual(['closed']);
    expect(await run(ok)).toBe('ok');
    expect(judge.success).toHaveBeenLastCalledWith(CircuitState.Closed);
  });

  it('stops for good after a bad one', async () => {
    const { run, changes } = aMachine('probing');
    await expect(run(fail)).rejects.toThrow('down');
    expect(changes).toEqual(['open']);
    await expect(run(ok)).rejects.toBeInstanceOf(BrokenCircuitError);
  });
});
