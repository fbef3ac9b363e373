import { setImmediate } from 'node:timers/promises';

/** The rule that a history breaks when something throws that nobody catches: a rule, the simulation itself, or the market. */
const NOTHING_THROWS = 'nothing throws';

const ROOT = new URL('../../../', import.meta.url).href;

/** What was thrown, as the violation of that rule. With its stack when it has one: within the history, the checkout's own place left out. */
export function thrown(error: unknown): { readonly rule: string; readonly message: string } {
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const [within = text] = text.split(/\n +at (?:async )?playHistory /);
  return { rule: NOTHING_THROWS, message: within.replaceAll(ROOT, '') };
}

/**
 * Notes the promises that fail from here on and that nobody waits for; node would end the process. Gives what ends the watch: once everything had
 * its turn, it gives what the first of them failed with, or nothing.
 */
export function watchUnhandled(): () => Promise<{ readonly reason: unknown } | undefined> {
  const failed: { readonly reason: unknown }[] = [];
  const note = (reason: unknown): void => void failed.push({ reason });
  process.on('unhandledRejection', note);
  return async () => {
    // Node tells of them when nothing is left to do, so also not of those that somebody did wait for in the end.
    await setImmediate();
    process.off('unhandledRejection', note);
    return failed[0];
  };
}
