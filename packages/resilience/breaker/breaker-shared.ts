import type { Logger, Metrics } from '../base/ports.ts';
import { quietly } from '../base/quietly.ts';
import type { GuardSettings } from '../base/settings.ts';
import { asOf } from '../circuit/circuit.changes.ts';
import { decideCircuit } from '../circuit/circuit.decide.ts';
import type { Admission, CircuitEvent, Effect, News } from '../circuit/circuit.events.ts';
import { type Moment, newCircuit, remainingPauseMs } from '../circuit/circuit.ts';
import { createBoundedStore } from '../store/bounded-store.ts';
import type { BreakerStore } from '../store/breaker-store.ts';
import type { Breaker } from './breaker.ts';
import { CircuitOpen } from './circuit-open.error.ts';

/** Options of a shared breaker. */
export interface SharedBreakerOptions {
  /** The dependency's name: the row's key, and the name in logs and metrics. */
  readonly name: string;
  readonly store: BreakerStore;
  /** The current settings, read at every use. */
  readonly settings: () => GuardSettings;
  readonly logger?: Logger;
  readonly metrics?: Metrics;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Numbers in [0, 1), for jitter. */
  readonly random?: () => number;
  /** Identifies this process among all others. */
  readonly holder?: string;
}

/**
 * A breaker whose state all processes share through a store. Each process counts its own calls in memory and writes
 * only transitions, each on condition that no other write came first. While the store fails, each process uses its own
 * knowledge. `circuit.decide.ts` decides; this reads and writes the store, makes the calls and reports.
 */
export function createSharedBreaker(options: SharedBreakerOptions): Breaker {
  const { name, settings, logger, metrics, now = Date.now, random = Math.random } = options;
  const store = createBoundedStore(options.store, name, logger);
  let circuit = newCircuit(options.holder ?? crypto.randomUUID(), now());
  let looking: Promise<void> | undefined;
  let writing: Promise<unknown> | undefined;

  return {
    async execute(fn) {
      const call = await admission();
      if (call === undefined) throw new CircuitOpen(name);
      try {
        const result = await fn();
        ends(call, true);
        return result;
      } catch (error) {
        ends(call, false);
        throw error;
      } finally {
        // A function may be frozen once its answer is out, so it first finishes writing for the others.
        await writing;
      }
    },
    state: () => circuit.row.state,
    remainingPauseMs() {
      circuit = asOf(circuit, now());
      return remainingPauseMs(circuit, moment());
    },
  };

  async function admission(): Promise<Admission | undefined> {
    const effect = happens({ type: 'requested', hasLooked: false });
    if (effect?.type !== 'look') return carryOut(effect);
    looking ??= look();
    await looking;
    return carryOut(happens({ type: 'requested', hasLooked: true }));
  }

  async function look(): Promise<void> {
    const there = await store.read();
    looking = undefined;
    happens({ type: 'looked', there, chance: random() });
  }

  function ends(call: Admission, isAnswered: boolean): void {
    const effect = happens({ type: 'ended', call, isAnswered });
    if (effect !== undefined) writing = carryOut(effect);
  }

  /** Writes until there is nothing more to write. Returns the call that may be made then, if any. */
  async function carryOut(effect: Effect | undefined): Promise<Admission | undefined> {
    let next = effect;
    while (next?.type === 'write') {
      const { transition } = next;
      const there = await store.write(transition.row);
      next = happens({ type: 'written', transition, there, chance: random() });
    }
    return next?.type === 'admit' ? next.call : undefined;
  }

  function happens(event: CircuitEvent): Effect | undefined {
    const { circuit: after, effect, news } = decideCircuit(circuit, event, moment());
    circuit = after;
    if (news !== undefined) tell(news);
    return effect;
  }

  function moment(): Moment {
    return { now: now(), settings: settings() };
  }

  function tell({ from, to, isOwn }: News): void {
    const fields = { dependency: name, from, to };
    if (!isOwn) {
      quietly(() => logger?.info('circuit learned', fields));
      return;
    }
    const pause = to === 'open' ? { pauseMs: settings().pauseMs } : {};
    quietly(() => logger?.[to === 'open' ? 'warn' : 'info']('circuit', { ...fields, ...pause }));
    quietly(() => metrics?.count({ Dependency: name }, { StateChanges: 1 }));
  }
}
