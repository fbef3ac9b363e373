import { setTimeout } from 'node:timers/promises';
import type { Random } from '../chaos/random.ts';
import { recordEvents } from '../support/event-recorder.ts';
import { settled } from '../support/settled.ts';
import type { Account } from './accounts.check.ts';
import { readAccounts } from './accounts.ts';
import { statesFrom } from './breaker-states.ts';
import { runClients } from './clients.ts';
import type { Desk } from './desk.ts';
import type { Flow } from './flow.check.ts';
import { readFunctionLines } from './function-log.ts';
import type { Parameters } from './parameters.ts';
import { byPhase, type PhaseName, type Phases, phaseNames, type Span } from './phase.ts';
import { LATEST_ANSWER_MS, planOf, type Scene } from './plan.ts';
import type { FunctionLines } from './refusals.check.ts';
import { LOOK_MS, watchBreaker } from './watch-breaker.ts';

/** What a run of the experiment is made of. */
export interface ExperimentOptions {
  readonly clients: number;
  /** How long each of the three phases takes, in seconds. */
  readonly seconds: number;
  readonly desk: Desk;
  readonly parameters: Parameters;
  /** Numbers of confirmed reservations that nobody has asked to pay. */
  readonly reservations: readonly number[];
  readonly random: Random;
  /** Ends it early, leaving the settings as they were. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** All that was seen. */
export interface Evidence extends Flow {
  readonly accounts: readonly Account[];
  readonly lines: FunctionLines;
  readonly isOutOfReservations: boolean;
}

/** Runs it: clients pay all the time, while the limit and the provider change under them; then reads what has become of everything. */
export async function runExperiment(options: ExperimentOptions): Promise<Evidence> {
  const { parameters, reservations, desk, say } = options;
  const since = new Date();
  const recorder = await recordEvents();
  const watching = new AbortController();
  try {
    const sightings = watchBreaker(watching.signal);
    // A failure shows when it is awaited.
    sightings.catch(() => undefined);
    const clients = runClients(options.clients, reservations, desk, options.random);
    const phases = await playScenes(options).finally(async () => {
      await clients.stop();
      await parameters.restore();
      watching.abort();
    });
    say('Waiting until everything has settled…');
    await setTimeout(LATEST_ANSWER_MS);
    await settled(recorder, since);
    return {
      attempts: clients.attempts,
      isOutOfReservations: clients.isOutOfReservations(),
      states: statesFrom(await sightings, phases.healed.to),
      phases,
      settings: parameters.guard,
      noticeMs: parameters.noticeMs,
      lookMs: LOOK_MS,
      accounts: await readAccounts(reservations, recorder),
      lines: await readFunctionLines(since.getTime()),
    };
  } finally {
    await recorder.stop();
  }
}

async function playScenes({ seconds, parameters, signal, say }: ExperimentOptions): Promise<Phases> {
  const plan = planOf(seconds, parameters.noticeMs);
  const spans: Partial<Record<PhaseName, Span>> = {};
  let before: Scene | undefined;
  for (const name of phaseNames) {
    const scene = plan[name];
    await change(parameters, before, scene);
    const from = performance.now();
    say(`${name}: ${scene.seconds.toFixed(0)} s`);
    await setTimeout(scene.seconds * 1_000, undefined, { signal });
    spans[name] = { from, to: performance.now() };
    before = scene;
  }
  return allOf(spans);
}

async function change(parameters: Parameters, before: Scene | undefined, { provider, timeLimitMs }: Scene) {
  const { guard } = parameters;
  if (before?.timeLimitMs !== timeLimitMs) await parameters.setTimeLimit(timeLimitMs ?? guard.timeoutMs);
  if (before?.provider !== provider) await parameters.setProvider(provider);
}

function allOf(spans: Partial<Record<PhaseName, Span>>): Phases {
  return byPhase((name) => {
    const span = spans[name];
    if (span === undefined) throw new Error(`${name} did not take place`);
    return span;
  });
}
