import { setImmediate } from 'node:timers/promises';

/**
 * The rule that a history breaks when a rule, the simulation itself or the market throws an error that nothing catches.
 */
const NOTHING_THROWS = 'nothing throws';

const ROOT = new URL('../../../', import.meta.url).href;

/**
 * An error as a violation of that rule. It has its stack, if any, cut to the history and without the checkout's path.
 */
export function thrown(error: unknown): { readonly rule: string; readonly message: string } {
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const [within = text] = text.split(/\n +at (?:async )?playHistory /);
  return { rule: NOTHING_THROWS, message: within.replaceAll(ROOT, '') };
}

/**
 * Records promises that reject from now on without a handler; Node would end the process. The returned function ends
 * the watch: it waits until everything has had its turn, and resolves to the reason of the first rejection, or
 * undefined.
 */
export function watchUnhandled(): () => Promise<{ readonly reason: unknown } | undefined> {
  const failed: { readonly reason: unknown }[] = [];
  const note = (reason: unknown): void => void failed.push({ reason });
  process.on('unhandledRejection', note);
  return async () => {
    // Node reports them when nothing is left to do, so promises that are handled late are not among them.
    await setImmediate();
    process.off('unhandledRejection', note);
    return failed[0];
  };
}
