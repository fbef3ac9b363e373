import { type BreakerStore, CircuitOpen, createMemoryBreakerStore, createSharedBreaker } from '@gdmarket/resilience';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyInterleaving, type Gate } from '../testing/every-interleaving.ts';

/** Opens at four calls of which more than half failed, for 5 s. */
const settings = { timeoutMs: 600, windowMs: 10_000, minimumCalls: 4, failureRatio: 0.5, pauseMs: 5_000 };

const ok = async () => 'ok';
const fail = async () => Promise.reject(new Error('down'));

beforeEach(() => {
  // The interleavings need the real setImmediate.
  vi.useFakeTimers({ now: 1_000_000, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A process that guards the ledger. */
function anInstance(store: BreakerStore) {
  const breaker = createSharedBreaker({ name: 'ledger', store, settings: () => settings, random: () => 0.5 });
  const run = (fn: () => Promise<unknown>) =>
    breaker.execute(fn).then(
      () => 'ok',
      (error: unknown) => (error instanceof CircuitOpen ? 'refused' : 'failed'),
    );
  return { breaker, run };
}

describe('the election', () => {
  it.each([
    ['heals', ok, { state: 'closed', version: 3 }],
    ['fails', fail, { state: 'open', version: 3, openUntil: 1_010_000 }],
  ] as const)('in every order of three contenders: one probes, and it %s', async (_, answer, row) => {
    const told = await everyInterleaving(
      () => anElection(answer),
      [0, 1, 2].map((index) => (election: Election, gate: Gate) => election.contend(index, gate)),
      async (election, endings) => {
        const came = endings.map((ending) => (ending.status === 'fulfilled' ? ending.value : ending.reason));
        expect(election.mostProbing).toBe(1);
        expect(election.calls).toBe(came.filter((outcome) => outcome !== 'refused').length);
        expect(await election.store.read('ledger', new AbortController().signal)).toEqual(row);
        return came.toSorted().join(' ');
      },
    );
    const allEnds = answer === ok ? ['ok ok ok', 'ok ok refused', 'ok refused refused'] : ['failed refused refused'];
    expect(new Set(told)).toEqual(new Set(allEnds));
  });
});

type Election = Awaited<ReturnType<typeof anElection>>;

/**
 * Three instances that know an open circuit whose pause is over, and a ledger that answers with `answer` and counts its
 * callers.
 */
async function anElection(answer: () => Promise<unknown>) {
  vi.setSystemTime(1_000_000);
  const shared = createMemoryBreakerStore();
  const contenders = Array.from({ length: 3 }, () => {
    const way = { through: shared };
    const read: BreakerStore['read'] = (...asked) => way.through.read(...asked);
    return { way, instance: anInstance({ read, write: (...asked) => way.through.write(...asked) }) };
  });
  const opener = anInstance(shared);
  for (let i = 0; i < settings.minimumCalls; i += 1) await opener.run(fail);
  for (const { instance } of contenders) await instance.run(ok);
  vi.setSystemTime(1_005_000);
  let probing = 0;
  const election = { store: shared, calls: 0, mostProbing: 0, contend };
  return election;

  function contend(index: number, gate: Gate) {
    const { way, instance } = contenders[index] ?? { way: { through: shared }, instance: anInstance(shared) };
    way.through = gate(shared);
    const ledger = gate({ answer });
    return instance.run(async () => {
      const probes = instance.breaker.state() === 'half-open';
      election.calls += 1;
      probing += Number(probes);
      election.mostProbing = Math.max(election.mostProbing, probing);
      return ledger.answer().finally(() => {
        probing -= Number(probes);
      });
    });
  }
}
