import { isDeepStrictEqual } from 'node:util';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import { createBoundedStore } from './bounded-store.ts';
import { type Breaker, type BreakerState, CircuitOpen } from './breaker.ts';
import { type Machine, type MachineStart, startMachine } from './breaker-machine.ts';
import { type BreakerRow, type BreakerStore, noRow } from './breaker-store.ts';
import { leaseMs, waitMs } from './breaker-wait.ts';
import { FailureWindow } from './failure-window.ts';
import type { GuardSettings } from './guard-settings.ts';
import { createLookSchedule } from './look-schedule.ts';
import { quietly } from './quietly.ts';

/** What a shared breaker is made of. */
export interface SharedBreakerOptions {
  /** The dependency's name: the row's key, and what logs and metrics say. */
  readonly name: string;
  readonly store: BreakerStore;
  /** The settings in force, asked for at every use. */
  readonly settings: () => GuardSettings;
  readonly logger?: Logger;
  readonly metrics?: Metrics;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Numbers in [0, 1), for jitter. */
  readonly random?: () => number;
  /** What tells this process from all others. */
  readonly holder?: string;
}

/** A row without its version: what a state is, wherever it is written. */
type Content = BreakerRow extends infer R ? (R extends unknown ? Omit<R, 'version'> : never) : never;

/**
 * A breaker whose state all processes share through a store. Each counts its own calls in memory and writes transitions
 * only, each under the condition that nobody wrote before; who comes second goes by what is there. While the store
 * fails, each goes by what it knows itself.
 */
export function createSharedBreaker(options: SharedBreakerOptions): Breaker {
  const { name, settings, logger, metrics, now = Date.now, random = Math.random } = options;
  const holder = options.holder ?? crypto.randomUUID();
  const looks = createLookSchedule(now, random);
  const store = createBoundedStore(options.store, name, looks, logger);

  /** What this process goes by, and since when; its version is the store's last one that is known. */
  let known = { row: noRow, since: now() };
  let lookedAt = now();
  let looking: Promise<void> | undefined;
  let writing: Promise<void> | undefined;
  let machine: Machine = begin('closed');

  return { execute, state: () => known.row.state, remainingPauseMs };

  async function execute<T>(fn: () => Promise<T>): Promise<T> {
    if (lookIsDue()) await lookOnce();
    const admitting = known.row.state === 'closed' ? machine : await elected();
    if (admitting === undefined) throw new CircuitOpen(name);
    try {
      const result = await admitting(fn);
      looks.healthy();
      return result;
    } catch (error) {
      looks.unhealthy();
      throw error;
    } finally {
      // Once the answer is out, a function may be frozen: what it has to tell the others goes first.
      await writing;
    }
  }

  function remainingPauseMs(): number {
    return known.row.state === 'half-open' ? Math.min(waitOfKnown(), untilNextLookMs()) : waitOfKnown();
  }

  function waitOfKnown(): number {
    // A clock that is set back makes no wait longer.
    known.since = Math.min(known.since, now());
    return waitMs(known.row, known.since, now(), settings());
  }

  /** While somebody probes: a call's limit after the last look, the probe's result must be there. */
  function untilNextLookMs(): number {
    lookedAt = Math.min(lookedAt, now());
    return Math.max(0, lookedAt + settings().timeoutMs - now());
  }

  function lookIsDue(): boolean {
    if (known.row.state === 'closed') return looks.due();
    // Once a lease or a pause is over, the claim is the look.
    return known.row.state === 'half-open' && untilNextLookMs() === 0 && waitOfKnown() > 0;
  }

  function lookOnce(): Promise<void> {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  async function look(): Promise<void> {
    const before = known;
    lookedAt = now();
    const row = await store.read();
    // What this process did meanwhile is newer than what it asked for.
    if (row === undefined || known !== before) return;
    // And so is what it did after a claim whose answer had been lost.
    if (isOwnClaim(row)) known = { ...known, row: { ...known.row, version: row.version } };
    else if (row.version !== known.row.version) adopt(row, known.row.state);
  }

  function isOwnClaim(row: BreakerRow): boolean {
    return row.state === 'half-open' && row.holder === holder;
  }

  /** A machine to call on: a prober's if the pause is over and this process is the one, or any if it learns that others closed the circuit. */
  async function elected(): Promise<Machine | undefined> {
    if (waitOfKnown() > 0) return undefined;
    const claim = { state: 'half-open', holder, leaseUntil: now() + leaseMs(settings()) } as const;
    const from = known.row.state;
    goBy({ ...claim, version: known.row.version });
    if (await lost(claim, from)) return known.row.state === 'closed' ? machine : undefined;
    tell(from, claim.state);
    machine = begin('probing');
    return machine;
  }

  /** A machine whose changes count as long as it is the one in use. */
  function begin(start: MachineStart): Machine {
    const window = new FailureWindow(settings, now);
    const begun = startMachine(start, window, (to) => {
      if (begun === machine) writing = to === 'open' ? open() : close();
    });
    return begun;
  }

  async function open(): Promise<void> {
    const content = { state: 'open', openUntil: now() + settings().pauseMs } as const;
    const from = known.row.state;
    // To refuse needs no one's consent.
    goBy({ ...content, version: known.row.version });
    if (!(await lost(content, from))) tell(from, content.state);
  }

  async function close(): Promise<void> {
    const content = { state: 'closed' } as const;
    const from = known.row.state;
    const closing = machine;
    if (await lost(content, from)) return;
    // While the answer was on its way, a look may have told other requests of this closing, and they have gone on from there.
    if (machine === closing) goBy({ ...content, version: known.row.version });
    tell(from, content.state);
  }

  /** Writes what follows `from` over the known version. True when somebody else's row came first, which is adopted then. */
  async function lost(content: Content, from: BreakerState): Promise<boolean> {
    let row = { ...content, version: known.row.version + 1 };
    let there = await store.write(row);
    if (there !== undefined && isOwnClaim(there) && !isDeepStrictEqual(there, row)) {
      // This process's own claim was in the way: its answer had been lost.
      row = { ...content, version: there.version + 1 };
      there = await store.write(row);
    }
    if (there === undefined) return false;
    if (!isDeepStrictEqual(there, row)) {
      adopt(there, from);
      return true;
    }
    // What other requests have learned meanwhile may be newer.
    if (row.version > known.row.version) known = { ...known, row: { ...known.row, version: row.version } };
    return false;
  }

  function goBy(row: BreakerRow): void {
    known = { row, since: now() };
    lookedAt = now();
  }

  function adopt(row: BreakerRow, from: BreakerState): void {
    // From closed to closed in one step: this process's own closing, whose answer was lost. In more: others opened it meanwhile.
    const isOwnClosing =
      known.row.state === 'closed' && row.state === 'closed' && row.version === known.row.version + 1;
    goBy(row);
    if (isOwnClosing) return;
    machine = begin('closed');
    quietly(() => logger?.info('circuit learned', { dependency: name, from, to: row.state }));
  }

  function tell(from: BreakerState, to: BreakerState): void {
    const pause = to === 'open' ? { pauseMs: settings().pauseMs } : {};
    quietly(() => logger?.[to === 'open' ? 'warn' : 'info']('circuit', { dependency: name, from, to, ...pause }));
    quietly(() => metrics?.count({ Dependency: name }, { StateChanges: 1 }));
  }
}
