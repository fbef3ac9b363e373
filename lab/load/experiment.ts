import { setTimeout } from 'node:timers/promises';
import { recordEvents } from '#support/event-recorder.ts';
import { settled } from '#support/settled.ts';
import { unlessAborted } from '#support/unless-aborted.ts';
import type { Draws } from '../random.ts';
import { readAccounts } from './accounts.ts';
import { type Sighting, statesFrom } from './breaker-states.ts';
import type { Account } from './checks/accounts.check.ts';
import type { FunctionLines } from './checks/refusals.check.ts';
import { runClients } from './clients/clients.ts';
import type { Desk } from './clients/recording-client.ts';
import type { Flow } from './flow.ts';
import { readFunctionLines } from './function-log.ts';
import type { Parameters } from './parameters.ts';
import { idealPerSecond, LATEST_ANSWER_MS } from './plan.ts';
import { playScenes } from './play-scenes.ts';
import { LOOK_MS, watchBreaker } from './watch-breaker.ts';

/** The options of an experiment. */
export interface ExperimentOptions {
  readonly clients: number;
  /**
   * How long the usual and the healed phase take, in seconds. Once the circuit has had time to open, the slow phase
   * goes on for half as long.
   */
  readonly seconds: number;
  readonly desk: Desk;
  readonly parameters: Parameters;
  /** The numbers of confirmed reservations that nobody has asked to pay. */
  readonly reservations: readonly number[];
  readonly random: Draws;
  /** Ends the experiment early and restores the settings. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Everything that was seen. */
export interface Evidence extends Flow {
  readonly accounts: readonly Account[];
  readonly lines: FunctionLines;
  readonly isOutOfReservations: boolean;
}

/**
 * Runs the experiment: clients pay all the time, while the time limit and the provider change. Then it reads the final
 * state of everything.
 */
export async function runExperiment(options: ExperimentOptions): Promise<Evidence> {
  const { parameters, reservations, desk, signal, say } = options;
  const since = new Date();
  const recorder = await recordEvents();
  const watching = new AbortController();
  try {
    const sightings: Sighting[] = [];
    const watched = watchBreaker(sightings, watching.signal);
    // A rejection shows when the promise is awaited.
    watched.catch(() => undefined);
    const clients = runClients(options.clients, reservations, desk, options.random);
    const { phases, slowSteps } = await playScenes(options).finally(async () => {
      // At the same time: when the run is interrupted, the settings must not stay changed until the last answers have
      // come.
      await Promise.all([clients.stop(), parameters.restore()]);
      watching.abort();
    });
    say('Waiting until everything has settled…');
    await setTimeout(LATEST_ANSWER_MS, undefined, { signal });
    await unlessAborted(settled(recorder, since), signal);
    await watched;
    return {
      attempts: clients.attempts,
      isOutOfReservations: clients.isOutOfReservations(),
      states: statesFrom(sightings, phases.gone.to),
      phases,
      slowSteps,
      settings: parameters.guard,
      noticeMs: parameters.noticeMs,
      lookMs: LOOK_MS,
      idealPerSecond: idealPerSecond(options.clients),
      accounts: await readAccounts(reservations, recorder),
      lines: await readFunctionLines(since.getTime()),
    };
  } finally {
    await recorder.stop();
  }
}
