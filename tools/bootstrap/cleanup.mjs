import { describeError } from './user-error.mjs';

/** @typedef {() => void | Promise<void>} Action */

/** @type {Set<Action>} */
const actions = new Set();
/** @type {Promise<void> | undefined} */
let ending;

/**
 * Registers what to undo when this command ends, however it ends. The last action registered is undone first.
 *
 * @param {Action} action ends or removes one thing
 * @returns {() => void} removes the action, for a thing that has already ended
 */
export function atEnd(action) {
  actions.add(action);
  return () => {
    actions.delete(action);
  };
}

/** @returns {boolean} whether this command is already on its way out */
export function isEnding() {
  return ending !== undefined;
}

/**
 * Undoes everything registered, once; later calls wait for the first. Never rejects, so that one failure leaves nothing
 * else running.
 */
function endAll() {
  ending ??= undoAll();
  return ending;
}

async function undoAll() {
  for (const action of [...actions].reverse()) {
    try {
      await action();
    } catch (error) {
      console.error(error);
    }
  }
}

const WATCH_MS = 500;

/**
 * Runs a command to its end, and ends everything it started. The process exits.
 *
 * @param {() => Promise<number>} main returns the exit code; its error is shown
 * @param {object} options
 * @param {(() => number) | undefined} [options.afterSignal] the exit code after a signal; by default 130
 * @param {boolean} options.watchParent whether to end when the parent process is gone
 * @returns {Promise<void>}
 */
export async function runToEnd(main, { afterSignal = () => 130, watchParent }) {
  endOnSignals(afterSignal);
  if (watchParent) endWithParent();
  let code = 1;
  try {
    code = await main();
  } catch (error) {
    // a failure during the clean-up is caused by it
    if (!isEnding()) console.error(`\n${describeError(error)}`);
  }
  if (isEnding()) return;
  await endAll();
  process.exit(code);
}

/**
 * Undoes everything before the process exits, on the usual signals and on any unforeseen error.
 *
 * @param {() => number} afterSignal the process's exit code
 */
function endOnSignals(afterSignal) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // npm passes a terminal's Ctrl-C on, so the same signal may come twice: the second must not interrupt the first
    process.on(signal, () => void endAll().then(() => process.exit(afterSignal())));
  }
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => {
      console.error(error);
      void endAll().then(() => process.exit(1));
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => void endAll().then(() => process.exit(1)));
  }
}

/** A killed parent passes no signal on: its children get another parent. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) void endAll().then(() => process.exit(1));
  }, WATCH_MS);
  watch.unref();
}
