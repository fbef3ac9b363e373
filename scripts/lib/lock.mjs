import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, utimes } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from './cleanup.mjs';

const BEAT_MS = 1_000;
const STALE_MS = 10_000;
const POLL_MS = 200;

/**
 * Does a piece of work that only one command at a time may do in this checkout.
 * The holder touches the file every second; one untouched for ten has lost its holder.
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
    if (ageOf(file) > STALE_MS) discard(file);
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
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
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
    if (ageOf(aside) > STALE_MS) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // another waiter was quicker
  }
}
