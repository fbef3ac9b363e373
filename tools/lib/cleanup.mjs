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
 * Undoes everything registered, once; later calls wait for the first.
 *
 * @returns {Promise<void>} settled when all is undone; never rejects, so one failure keeps nothing else alive
 */
export function endAll() {
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
 * Makes the usual signals, any unforeseen error and the death of npm undo everything before the process goes.
 *
 * @param {(signal: string) => number} exitCode the process's exit code for a signal
 */
export function endOnSignals(exitCode) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // npm passes a terminal's Ctrl-C on, so the same signal may come twice: the second must not cut the first short
    process.on(signal, () => void endAll().then(() => process.exit(exitCode(signal))));
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
  if (process.env.npm_lifecycle_event !== undefined) endWithParent();
}

/** An npm that is killed outright passes nothing on: its children get another parent. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) void endAll().then(() => process.exit(1));
  }, WATCH_MS);
  watch.unref();
}
