import {
  type Breaker,
  type BreakerRow,
  type BreakerStore,
  breakerRow,
  CircuitOpen,
  createSharedBreaker,
} from '@gdmarket/resilience';
import { createDraws } from '#lab/random.ts';
import { createGuardedCalls, type GuardedCalls } from '#shared/composition/guarded-calls.ts';
import type { Logger } from '#shared/observability/logger.ts';
import type { Machine, Run, Site, Unavailable } from '../engine/machine.ts';
import { type GuardWatch, together } from '../rules/breaker/guard-watch.ts';
import { followKnowledge, type Knowledge } from '../rules/breaker/knowledge.ts';
import { watchDuties } from '../rules/breaker/obligations.ts';
import { watchThrift } from '../rules/breaker/read-costs.ts';
import { watchLooks } from '../rules/breaker/refresh.ts';
import { type CircuitWatch, watchCircuit } from '../rules/breaker/transitions.ts';
import type { Blame } from '../rules/report-violation.ts';
import { createSimulatedInvoker } from './function-calls.ts';
import type { FunctionPool } from './function-pool.ts';
import { withAdded } from './next-version.ts';

/** The breaker's table did not answer. */
class BreakerStoreFailed extends Error {}

/** What the guards of one dependency consist of, for every instance that calls it. */
export interface Dependency {
  readonly name: string;
  readonly callee: FunctionPool<unknown, unknown>;
  readonly store: BreakerStore;
  readonly blame: Blame;
}

/**
 * One instance's guarded calls of one dependency: the instance has its own breaker, and all instances share the
 * circuit's row. `missed`: called for each call without an answer, where several are made at once; the rules of what one
 * instance owes to others follow one call at a time.
 */
export function guardedCallsOf(
  machine: Machine,
  site: Site,
  dependency: Dependency,
  logger: Logger,
  missed?: (run: Run) => void,
): GuardedCalls {
  const { name, callee, blame } = dependency;
  const own = machine.profile.guards[site.id % 2 === 0 ? 0 : 1];
  const settings = () => own;
  const now = () => machine.scheduler.now() + site.skewMs;
  const watch = watchCircuit(String(site.id), settings(), now, blame);
  const knowledge = followKnowledge(String(site.id), own, now);
  const conduct = together([
    ...(missed === undefined
      ? [
          watchLooks(String(site.id), own, now, blame),
          watchDuties(knowledge, own, now, blame),
          watchThrift(knowledge, now, blame),
        ]
      : []),
    // Last, because the rules judge an action by what was known before it.
    knowledge,
  ]);
  const failed = (): void => {
    if (site.run !== undefined) site.run.callFailed = true;
    watch.fails();
  };
  const calls = (): void => {
    watch.calls();
    conduct.calls();
  };
  const invoker = createSimulatedInvoker(
    machine,
    site,
    callee,
    own.timeoutMs,
    { ...watch, calls, fails: failed },
    blame,
  );
  const shared = createSharedBreaker({
    name,
    store: storeOf(machine, site, dependency.store, watch, conduct),
    settings,
    logger,
    now,
    random: createDraws(site.id).unit,
    holder: String(site.id),
  });
  const breaker = watched(shared, conduct, (refused) => {
    if (site.run === undefined) return;
    site.run.unavailable = unavailabilityOf(name, refused, knowledge);
    missed?.(site.run);
  });
  return createGuardedCalls({
    dependency: name,
    functionName: name,
    invoker,
    breaker,
    timeoutMs: () => settings().timeoutMs,
    settled: async () => undefined,
    logger,
  });
}

/** What a client must be told when there is no answer. */
function unavailabilityOf(dependency: string, refused: boolean, knowledge: Knowledge): Unavailable {
  return { dependency, refused, retryAfterSeconds: knowledge.retryAfterSeconds() };
}

/** The breaker, with its calls reported to the rules. */
function watched(breaker: Breaker, conduct: GuardWatch, unavailable: (refused: boolean) => void): Breaker {
  return {
    ...breaker,
    async execute(fn) {
      const noted = () =>
        fn().then(
          (answer) => {
            conduct.answered();
            return answer;
          },
          (error) => {
            conduct.unanswered();
            throw error;
          },
        );
      try {
        return await breaker.execute(noted);
      } catch (error) {
        const refused = error instanceof CircuitOpen;
        if (refused) conduct.refuses();
        unavailable(refused);
        throw error;
      } finally {
        conduct.settles();
      }
    },
  };
}

/** The breaker's table as one instance sees it. */
function storeOf(
  machine: Machine,
  site: Site,
  store: BreakerStore,
  watch: CircuitWatch,
  conduct: GuardWatch,
): BreakerStore {
  const silent = (): void => {
    watch.isBlind();
    conduct.hearsNothing();
  };
  const failed = (signal: AbortSignal, when: string): Error => {
    // A caller that has given up waiting gets no answer.
    if (!signal.aborted) silent();
    return new BreakerStoreFailed(when);
  };
  const step = (what: string, signal: AbortSignal, effect: () => Promise<BreakerRow>): Promise<BreakerRow> => {
    signal.addEventListener('abort', silent);
    return machine.step(site, { pace: 'store', what: () => `breaker: ${what}` }, async (run: Run, place) => {
      // The run does not count as crippled: a request must not fail because of this.
      if (machine.strikes('breaker store fails', place)) throw failed(signal, 'before');
      const row = breakerRow.parse(await effect());
      machine.tell(run.name, () => `  ${JSON.stringify(row)}`);
      if (machine.strikes('breaker store answer lost', place)) throw failed(signal, 'after');
      if (!signal.aborted) {
        watch.learns(row);
        conduct.hears(row);
      }
      return row;
    });
  };
  return {
    read(dependency, signal) {
      conduct.asks();
      return step(`reads ${dependency}`, signal, () => store.read(dependency, signal));
    },
    write(dependency, row, signal) {
      conduct.asks(row);
      return step(`writes ${JSON.stringify(row)}`, signal, async () => {
        const never = new AbortController().signal;
        const before = await store.read(dependency, never);
        const there = await store.write(dependency, site.isNext ? withAdded(row) : row, signal);
        watch.writes(before, await store.read(dependency, never));
        return there;
      });
    },
  };
}
