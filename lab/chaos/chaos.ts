import { once, recordEvents } from '#support/event-recorder.ts';
import { deadLetters } from '#support/queues.ts';
import { unlessAborted } from '#support/unless-aborted.ts';
import { createDraws, type Draws } from '../random.ts';
import { type Findings, inspect } from './checks/inspect-market.ts';
import type { Asked } from './clients/commands.ts';
import { type Book, openDesk } from './clients/recording-client.ts';
import { rentByChance } from './clients/rental-client.ts';
import type { Strike } from './harm/do-harm.ts';
import { experiment } from './harm/experiment.fault.ts';
import { type Fault, type FaultName, faultNames } from './harm/fault.ts';
import { killProcesses } from './harm/kill-processes.fault.ts';
import { misbehavingProvider } from './harm/payment-provider.fault.ts';
import { redeploy } from './harm/redeploy.fault.ts';
import { repeatEvents } from './harm/repeat-events.fault.ts';
import { stopSources } from './harm/stop-sources.fault.ts';
import { switchedOff } from './harm/switch-off.fault.ts';

/** What to do to the market. */
export interface ChaosOptions {
  /** How many clients rent at the same time. */
  readonly clients: number;
  readonly seed: number;
  readonly faults: readonly FaultName[];
  /** How long everything may take to settle afterwards, in ms. */
  readonly settleWithinMs: number;
  /**
   * Does harm while the clients rent. Settles when they should stop; by then everything is undone. `asked` grows
   * meanwhile.
   */
  readonly harm: (faults: readonly Fault[], random: Draws, asked: readonly Asked[]) => Promise<readonly Strike[]>;
  /**
   * Ends the run early. `harm` must listen to the signal itself, because it has harm to undo; after that nothing is
   * checked.
   */
  readonly signal?: AbortSignal;
}

/** What happened. */
export interface ChaosReport extends Pick<Findings, 'settledAfterMs' | 'judged' | 'deadLetters' | 'broken'> {
  readonly asked: readonly Asked[];
  readonly strikes: readonly Strike[];
  /** The kinds of harm that were asked for. */
  readonly asksFor: readonly FaultName[];
  /** The kinds of harm that cannot be done here, and why. */
  readonly skipped: Readonly<Partial<Record<FaultName, string>>>;
  /**
   * How many different events there were; how often one was put on the bus again on purpose; how often one was heard.
   */
  readonly events: number;
  readonly repeated: number;
  readonly deliveries: number;
}

/**
 * Lets clients rent at random while harm is done, then checks whether the market is whole. Rejects with the signal's
 * reason when the signal ends it.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { clients, seed, faults, settleWithinMs, harm, signal = new AbortController().signal } = options;
  const random = createDraws(seed);
  const dead = await deadLetters();
  const since = new Date();
  const recorder = await recordEvents();
  try {
    const all = [
      killProcesses,
      stopSources,
      misbehavingProvider,
      repeatEvents(recorder, random),
      redeploy,
      switchedOff,
      experiment,
    ];
    const { able, skipped } = await whatCanBeDone(all.filter(({ name }) => faults.includes(name)));
    const book: Book = { asked: [], operations: [] };
    const stop = new AbortController();
    const street = { items: [], signal: stop.signal };
    const renting = Promise.allSettled(
      Array.from({ length: clients }, (_, index) =>
        rentByChance({ ...street, desk: openDesk(`c${index + 1}`, book) }, createDraws(seed + index + 1)),
      ),
    );
    const strikes = await harm(able, random, book.asked).finally(() => stop.abort());
    const stopped = (await unlessAborted(renting, signal)).flatMap((end) =>
      end.status === 'rejected' ? [`a client gave up: ${end.reason}`] : [],
    );
    const found = await unlessAborted(inspect({ recorder, since, dead, ...book, settleWithinMs, random }), signal);
    const heard = await recorder.heard();
    const events = once(heard).length;
    const repeated = strikes.reduce((sum, { fault, hit }) => sum + (fault === 'repeat' ? hit : 0), found.redelivered);
    return {
      asked: book.asked,
      strikes,
      asksFor: faults,
      skipped,
      events,
      repeated,
      deliveries: heard.length,
      ...found,
      broken: [...stopped, ...harmNotDone(strikes), ...found.broken],
    };
  } finally {
    await recorder.stop();
  }
}

/** Harm that was not done or not undone, in words: the rules then held under less harm than was asked for. */
function harmNotDone(strikes: readonly Strike[]): readonly string[] {
  return strikes.flatMap(({ fault, target, error }) =>
    error === undefined ? [] : [`${fault} on ${target} was not done, or not undone: ${error}`],
  );
}

async function whatCanBeDone(faults: readonly Fault[]) {
  const reasons = await Promise.all(faults.map(async (fault) => ({ fault, reason: await fault.unavailable() })));
  const able = reasons.flatMap(({ fault, reason }) => (reason === undefined ? [fault] : []));
  const skipped = Object.fromEntries(reasons.flatMap(({ fault, reason }) => (reason ? [[fault.name, reason]] : [])));
  return { able: able.sort((a, b) => faultNames.indexOf(a.name) - faultNames.indexOf(b.name)), skipped };
}
