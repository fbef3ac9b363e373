import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from './cleanup.mjs';
import { isAlive } from './processes.mjs';

const BEAT_MS = 1_000;
const STALE_MS = 10_000;
/** A holder that missed beats and has no process here is gone; a process in another container may be invisible. */
const SKIPPED_MS = 3 * BEAT_MS;
const POLL_MS = 200;

/**
 * Does work that only one command at a time may do in this checkout. The holder touches the file every second. The lock
 * counts as abandoned after ten seconds without a touch, and sooner when the holder's process is gone.
 *
 * @template T
 * @param {string} file the lock
 * @param {() => void} onWait called once when another command holds it
 * @param {() => Promise<T>} work done while holding it
 * @returns {Promise<T>} the result of the work
 * @throws what the work throws
 */
export async function withLock(file, onWait, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait();
    if (isAbandoned(file)) discard(file);
    await delay(POLL_MS);
  }
  const beat = setInterval(() => utimes(file, new Date(), new Date(), () => {}), BEAT_MS);
  const release = () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
  const forget = atEnd(release);
  try {
    return await work();
  } finally {
    release();
    forget();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  const age = ageOf(file);
  return age > STALE_MS || (age > SKIPPED_MS && !isAlive(holderOf(file)));
}

/** @param {string} file */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    // the lock has just been released
    return process.pid;
  }
}

/** @param {string} file */
function ageOf(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

/**
 * Removes an abandoned lock. A rename succeeds for one waiter only; a late one that moved a fresh lock puts it back.
 *
 * @param {string} file
 */
function discard(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (isAbandoned(aside)) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // another waiter was faster
  }
}
