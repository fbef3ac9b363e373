import { setTimeout as delay } from 'node:timers/promises';
import { callLogs } from './aws-call.mjs';

/**
 * @typedef {object} LogEvent one line of a function's log, as CloudWatch Logs gives it
 * @property {string} [eventId] absent in some emulators
 * @property {string} logStreamName one per process, or per invocation
 * @property {number} timestamp ms since 1970
 * @property {string} message the line
 */

/** @typedef {{ logGroupName: string, storedBytes?: number }} LogGroup */

const LEAST_PAUSE_MS = 300;
const MOST_PAUSE_MS = 3_000;
/** Reading the logs takes this share of the emulator's time, unless it then came too seldom. */
const SHARE = 0.05;
/** How late a line may arrive, told by its own timestamp. */
const OVERLAP_MS = 15_000;

/**
 * Reads the logs of all functions as they are written, for as long as the endpoint answers.
 *
 * @param {string} endpoint address of the emulator
 * @param {string} prefix of the log groups
 * @param {(group: string, events: LogEvent[]) => void} onEvents takes the new lines of one group
 * @param {() => void} onRound called after each look at all groups
 * @param {AbortSignal} signal ends the reading
 * @returns {Promise<void>} settled when the signal came
 */
export async function followLogs(endpoint, prefix, onEvents, onRound, signal) {
  /** @type {Map<string, ReturnType<typeof groupReader>>} */
  const readers = new Map();
  const began = Date.now();
  while (!signal.aborted) {
    const start = performance.now();
    try {
      await readRound(endpoint, prefix, readers, began, onEvents);
    } catch {
      // a busy or restarting emulator: the next round reads what this one missed
    }
    onRound();
    const pause = (performance.now() - start) / SHARE;
    await delay(Math.min(Math.max(pause, LEAST_PAUSE_MS), MOST_PAUSE_MS), undefined, { signal }).catch(() => {});
  }
}

/**
 * @param {string} endpoint
 * @param {string} prefix
 * @param {Map<string, ReturnType<typeof groupReader>>} readers
 * @param {number} began
 * @param {(group: string, events: LogEvent[]) => void} onEvents
 */
async function readRound(endpoint, prefix, readers, began, onEvents) {
  // MiniStack cannot always list groups while functions log; the groups known are read all the same
  const known = [...readers.keys()].map((logGroupName) => ({ logGroupName, storedBytes: undefined }));
  for (const { logGroupName, storedBytes } of await listGroups(endpoint, prefix).catch(() => known)) {
    const reader = readers.get(logGroupName) ?? groupReader(endpoint, logGroupName, began);
    readers.set(logGroupName, reader);
    const fresh = await reader(storedBytes);
    if (fresh.length > 0) onEvents(logGroupName, fresh);
  }
}

/**
 * @param {string} endpoint
 * @param {string} prefix
 * @returns {Promise<LogGroup[]>}
 */
async function listGroups(endpoint, prefix) {
  /** @type {LogGroup[]} */
  const groups = [];
  /** @type {string | undefined} */
  let nextToken;
  do {
    /** @type {{ logGroups: LogGroup[], nextToken?: string }} */
    const page = await callLogs(endpoint, 'DescribeLogGroups', { logGroupNamePrefix: prefix, nextToken });
    groups.push(...page.logGroups);
    nextToken = page.nextToken;
  } while (nextToken);
  return groups;
}

/**
 * Reads one group, each line once, and only when the group has grown.
 *
 * @param {string} endpoint
 * @param {string} group
 * @param {number} began ms since 1970; earlier lines are left out
 */
function groupReader(endpoint, group, began) {
  let size = -1;
  let last = began;
  /** @type {Map<string, number>} */
  let seen = new Map();
  return async (/** @type {number | undefined} */ bytes) => {
    if (bytes !== undefined && bytes === size) return [];
    const now = Date.now();
    const events = await readEvents(endpoint, group, Math.max(began, last - OVERLAP_MS));
    last = now;
    size = bytes ?? -1;
    const result = unseen(events, seen);
    seen = result.seen;
    return result.fresh;
  };
}

/**
 * @param {string} endpoint
 * @param {string} group
 * @param {number} startTime
 * @returns {Promise<LogEvent[]>}
 */
async function readEvents(endpoint, group, startTime) {
  /** @type {LogEvent[]} */
  const events = [];
  /** @type {string | undefined} */
  let nextToken;
  do {
    /** @type {{ events: LogEvent[], nextToken?: string }} */
    const page = await callLogs(endpoint, 'FilterLogEvents', { logGroupName: group, startTime, nextToken });
    events.push(...page.events);
    nextToken = page.nextToken;
  } while (nextToken);
  return events;
}

/**
 * Tells new lines from those of the last reading, which overlaps with this one.
 *
 * @param {LogEvent[]} events this reading
 * @param {Map<string, number>} before how often each line was there in the last reading
 * @returns {{ fresh: LogEvent[], seen: Map<string, number> }} lines not there before, and what to compare the next reading with
 */
export function unseen(events, before) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const fresh = events.filter((event) => {
    const key = event.eventId ?? `${event.logStreamName} ${event.timestamp} ${event.message}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > (before.get(key) ?? 0);
  });
  return { fresh, seen };
}
