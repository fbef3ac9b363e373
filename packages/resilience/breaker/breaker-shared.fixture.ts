import { recordingLogger } from '../base/logger.fixture.ts';
import { testSettings } from '../base/settings.fixture.ts';
import type { GuardSettings } from '../base/settings.ts';
import type { BreakerRow, BreakerStore } from '../store/breaker-store.ts';
import { createMemoryBreakerStore } from '../store/breaker-store-memory.ts';
import type { Breaker } from './breaker.ts';
import { createSharedBreaker } from './breaker-shared.ts';
import { CircuitOpen } from './circuit-open.error.ts';

/** Trouble of a store: none, all requests fail, none is answered, or each takes effect but reports failure. */
export type Trouble = 'none' | 'fails' | 'hangs' | 'answer-lost';

/** A store in memory that counts its requests and can be in trouble. */
export class TroubledStore implements BreakerStore {
  reading: Trouble = 'none';
  writing: Trouble = 'none';
  reads = 0;
  writes = 0;
  readonly #rows = createMemoryBreakerStore();

  /** Counts, and reads. */
  read(dependency: string, signal: AbortSignal): Promise<BreakerRow> {
    this.reads += 1;
    return inTrouble(this.reading, signal, () => this.#rows.read(dependency, signal));
  }

  /** Counts, and writes. */
  write(dependency: string, row: BreakerRow, signal: AbortSignal): Promise<BreakerRow> {
    this.writes += 1;
    return inTrouble(this.writing, signal, () => this.#rows.write(dependency, row, signal));
  }

  /** The row, read without counting and despite any trouble. */
  row(): Promise<BreakerRow> {
    return this.#rows.read('ledger', new AbortController().signal);
  }

  /** Sets the trouble of both kinds of requests. */
  be(trouble: Trouble): void {
    this.reading = trouble;
    this.writing = trouble;
  }
}

async function inTrouble<T>(trouble: Trouble, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (trouble === 'fails') throw new Error('the store is down');
  if (trouble === 'hangs')
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const result = await work();
  if (trouble === 'answer-lost') throw new Error('the answer was lost');
  return result;
}

/** A process with a breaker of its own, what it logged and the metrics it counted. */
export interface Instance {
  readonly breaker: Breaker;
  readonly lines: Record<string, unknown>[];
  readonly counted: { dimensions: unknown; counts: unknown }[];
  /** Runs one call and reports its result. */
  run(fn: () => Promise<unknown>): Promise<'ok' | 'failed' | 'refused'>;
}

let instances = 0;

/** A process that guards the ledger. Its clock is the (faked) system's plus `skewMs`. */
export function anInstance(
  store: BreakerStore,
  { settings = () => testSettings, skewMs = 0 }: { settings?: () => GuardSettings; skewMs?: number } = {},
): Instance {
  instances += 1;
  const lines: Record<string, unknown>[] = [];
  const counted: Instance['counted'] = [];
  const breaker = createSharedBreaker({
    name: 'ledger',
    store,
    settings,
    logger: recordingLogger(lines),
    metrics: { count: (dimensions, counts) => counted.push({ dimensions, counts }) },
    now: () => Date.now() + skewMs,
    random: () => 0.5,
    holder: `instance ${instances}`,
  });
  const run: Instance['run'] = (fn) =>
    breaker.execute(fn).then(
      () => 'ok',
      (error: unknown) => (error instanceof CircuitOpen ? 'refused' : 'failed'),
    );
  return { breaker, lines, counted, run };
}

/** A call that is answered. */
export const ok = async () => 'ok';

/** A call that fails. */
export const fail = async () => Promise.reject(new Error('down'));

/** Makes an instance's calls fail until its own window opens the circuit. */
export async function failUntilOpen({ run, breaker }: Instance): Promise<void> {
  for (let i = 0; i < 100 && breaker.state() === 'closed'; i += 1) await run(fail);
}

/** The transitions that an instance logged as its own. */
export function transitionsOf({ lines }: Instance): string[] {
  return lines.filter(({ message }) => message === 'circuit').map(({ from, to }) => `${from} → ${to}`);
}
