import { describeError } from './user-error.mjs';

/** @typedef {() => void | Promise<void>} Action */

/** @type {Set<Action>} */
const actions = new Set();
/** @type {Promise<void> | undefined} */
let ending;

/**
 * Registers what must be undone when this command ends, however it ends. Last registered is undone first.
 *
 * @param {Action} action ends or removes one thing
 * @returns {() => void} forgets the action, for a thing that has already ended
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
 * Undoes everything registered, once; later calls wait for the first. Never rejects, so one failure keeps nothing else
 * alive.
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
 * @param {() => Promise<number>} main gives the exit code; its error is shown
 * @param {object} options
 * @param {(() => number) | undefined} [options.afterSignal] the exit code after a signal; 130 unless told
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
    // what fails while everything is being ended fails because of that
    if (!isEnding()) console.error(`\n${describeError(error)}`);
  }
  if (isEnding()) return;
  await endAll();
  process.exit(code);
}

/**
 * Makes the usual signals and any unforeseen error undo everything before the process goes.
 *
 * @param {() => number} afterSignal the process's exit code
 */
function endOnSignals(afterSignal) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // npm passes a terminal's Ctrl-C on, so the same signal may come twice: the second must not cut the first short
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

/** A parent that is killed outright passes nothing on: its children get another parent. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) void endAll().then(() => process.exit(1));
  }, WATCH_MS);
  watch.unref();
}
