import { setTimeout } from 'node:timers/promises';
import { marketFunctions } from '#lab/chaos/harm/market-functions.ts';
import { eventually } from '#support/eventually.ts';
import { replaceBy, startAfresh } from '#support/switches.ts';

/** Everything that clients or events reach, the board and the entry as well. */
export const replaced = [...marketFunctions, 'entry-http', 'web-http'] as const;

/** One function that got a new version. */
export interface Replacement {
  readonly name: string;
  readonly kind: 'same' | 'different';
  /** Milliseconds since 1970 when the alias had moved. */
  readonly at: number;
}

/**
 * A version that looks unlike the others to everything but the alias: other memory, and settings of a time to come. A
 * running deploy has both beside each other.
 */
const DIFFERENT = { memoryMb: 896, variables: { A_SETTING_OF_A_LATER_VERSION: '{"unknown": true}' } };

/**
 * Replaces every function twice by a new version of the same, and once by a different one, one after another, in
 * `withinMs` as far as the machine can. Aliases stay where they are then.
 */
export async function replaceEverything(withinMs: number, signal: AbortSignal): Promise<readonly Replacement[]> {
  const rounds = ['same', 'different', 'same'] as const;
  const steps = rounds.flatMap((kind) => replaced.map((name) => ({ kind, name })));
  const began = Date.now();
  const done: Replacement[] = [];
  for (const [index, { kind, name }] of steps.entries()) {
    await until(began + (withinMs * index) / steps.length, signal);
    signal.throwIfAborted();
    await eventually(() => (kind === 'same' ? startAfresh(name) : replaceBy(name, DIFFERENT)));
    done.push({ name, kind, at: Date.now() });
  }
  return done;
}

/** Waits until a moment, in ms since 1970; not at all when it has passed. */
async function until(moment: number, signal: AbortSignal): Promise<void> {
  const left = moment - Date.now();
  if (left <= 0) return;
  await setTimeout(left, undefined, { signal });
}
