import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from './cleanup.mjs';
import { isAlive } from './processes.mjs';

const BEAT_MS = 1_000;
const STALE_MS = 10_000;
/** One that skipped beats and has no process here is gone; a process may not be seen from another container. */
const SKIPPED_MS = 3 * BEAT_MS;
const POLL_MS = 200;

/**
 * Does a piece of work that only one command at a time may do in this checkout.
 * The holder touches the file every second; one untouched for ten has lost its holder, and sooner when that has no
 * process any more.
 *
 * @template T
 * @param {string} file the lock
 * @param {() => void} onWait called once when somebody else holds it
 * @param {() => Promise<T>} work done while holding it
 * @returns {Promise<T>} what the work gives
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
    // it has just been given back
    return process.pid;
  }
}

/** @param {string} file */
function ageOf(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

/**
 * A rename succeeds for one of several waiters only; one that came too late and moved a fresh lock puts it back.
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
    // another waiter was quicker
  }
}
