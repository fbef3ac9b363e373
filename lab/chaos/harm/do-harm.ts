import { setTimeout } from 'node:timers/promises';
import type { Draws } from '#lab/random.ts';
import type { Fault, FaultName } from './fault.ts';

/** Harm that was done. */
export interface Strike {
  readonly fault: FaultName;
  readonly target: string;
  /** How many things it hit. */
  readonly hit: number;
  /** Why it could not be done or undone. */
  readonly error?: string;
}

/** Harm to be done in sequence. */
export interface Plan {
  readonly fault: FaultName;
  readonly target: string;
  readonly holdMs: number;
}

/**
 * Does harm at random until the signal: each kind has its own rhythm, and kinds run side by side. Everything is undone
 * when it settles.
 */
export async function harmByChance(
  faults: readonly Fault[],
  random: Draws,
  signal: AbortSignal,
): Promise<readonly Strike[]> {
  const strikes: Strike[] = [];
  await Promise.all(
    faults.map(async (fault) => {
      for (;;) {
        await wait(random.between(...fault.pauseMs), signal);
        if (signal.aborted) return;
        const holdMs = random.between(...fault.holdMs);
        strikes.push(await strikeOnce(fault, random.pick(fault.targets), () => wait(holdMs, signal)));
      }
    }),
  );
  return strikes;
}

/** Does harm step by step as planned; skips steps whose fault is missing. `hold` waits while a step lasts. */
export async function harmAsPlanned(
  faults: readonly Fault[],
  plan: readonly Plan[],
  hold: (step: Plan) => Promise<void>,
): Promise<readonly Strike[]> {
  const strikes: Strike[] = [];
  for (const step of plan) {
    const fault = faults.find(({ name }) => name === step.fault);
    if (fault !== undefined) strikes.push(await strikeOnce(fault, step.target, () => hold(step)));
  }
  return strikes;
}

async function strikeOnce(fault: Fault, target: string, hold: () => Promise<void>): Promise<Strike> {
  try {
    return { fault: fault.name, target, hit: await fault.strike(target, hold) };
  } catch (error) {
    return { fault: fault.name, target, hit: 0, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Waits, but not beyond the signal. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => {});
}
