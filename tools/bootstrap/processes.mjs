import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd, isEnding } from './cleanup.mjs';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} Launch
 * @property {string} [cwd] working folder
 * @property {NodeJS.ProcessEnv} [env] the whole environment
 * @property {string} [log] file for both outputs
 * @property {boolean} [show] whether both outputs go directly to ours
 * @property {number} [graceMs] how long it may take to end in order; by default 3 s
 * @property {boolean} [tied] whether its standard input is a pipe that breaks when this process is gone
 * @property {(text: string) => void} [onOutput] gets the outputs piece by piece
 */

/**
 * @typedef {object} Running
 * @property {number} pid the leader of its process group
 * @property {Promise<number>} exited the exit code, 1 for an end by signal; never settles while this command is ending
 * @property {() => boolean} hasExited whether the leader has gone
 * @property {() => Promise<void>} stop asks the whole group to end, and kills it after some seconds
 */

const GRACE_MS = 3_000;

/**
 * Starts a program in its own process group, so that it ends together with everything it started.
 *
 * @param {string} program path or name
 * @param {string[]} args its arguments
 * @param {Launch} options where its input and output go
 * @returns {Running} the started program; it is stopped at the latest when this command ends
 */
export function launch(program, args, options) {
  const log = options.log === undefined ? undefined : openSync(options.log, 'a');
  const output = log ?? (options.show ? 'inherit' : 'pipe');
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: [options.tied ? 'pipe' : 'ignore', output, output],
  });
  if (log !== undefined) closeSync(log);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => options.onOutput?.(String(data)));
  child.stdin?.on('error', () => {});
  return supervise(child, options.graceMs ?? GRACE_MS);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} graceMs
 * @returns {Running}
 */
function supervise(child, graceMs) {
  let gone = false;
  const pid = child.pid ?? 0;
  const killNow = () => signalGroup(pid, 'SIGKILL');
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    signalGroup(pid, 'SIGTERM');
    await Promise.race([ended.catch(() => 1), delay(graceMs, undefined, { ref: false })]);
    killNow();
    await ended.catch(() => 1);
  };
  const forget = atEnd(stop);
  process.on('exit', killNow);
  child.on('exit', () => {
    gone = true;
    // what the program left in its group ends with it
    killNow();
    forget();
    process.off('exit', killNow);
  });
  // a caller that waits for a program ended by us waits for ever, so it starts nothing more
  const exited = ended.then((code) => (isEnding() ? new Promise(() => {}) : code));
  exited.catch(() => {});
  return { pid, exited, hasExited: () => gone, stop };
}

/**
 * @param {number} pid leader of the group; 0 when it never started
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === 0) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // the group is gone already
  }
}

/** The program that ties another one to the process that starts it. */
export const TIE = join(ROOT, 'tools', 'bootstrap', 'tie.mjs');

/**
 * Runs a program to its end. The program does not outlive this process, even when this process is killed.
 *
 * @param {string} program path or name
 * @param {string[]} args its arguments
 * @param {Launch} options where its output goes besides the result
 * @returns {Promise<{ code: number, output: string }>} exit code and both outputs in the order they came; 1 and the
 *   reason when the program cannot be started
 */
export function runTied(program, args, options) {
  return run(process.execPath, [TIE, program, ...args], { ...options, tied: true });
}

/**
 * Runs a program to its end.
 *
 * @param {string} program path or name
 * @param {string[]} args its arguments
 * @param {Launch} options where its output goes besides the result
 * @returns {Promise<{ code: number, output: string }>} exit code and both outputs in the order they came
 * @throws when the program cannot be started
 */
export async function run(program, args, options) {
  let output = '';
  const onOutput = (/** @type {string} */ text) => {
    output += text;
    options.onOutput?.(text);
  };
  const code = await launch(program, args, { ...options, onOutput }).exited;
  return { code, output };
}

/**
 * @param {number} pid
 * @returns {boolean} whether there is such a process, ours or not
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
