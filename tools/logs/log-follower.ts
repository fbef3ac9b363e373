import { setTimeout as delay } from 'node:timers/promises';
import { callLogs } from '../emulator/aws-call.ts';

/** One line of a function's log, as CloudWatch Logs gives it. */
export interface LogEvent {
  /** Absent in some emulators. */
  readonly eventId?: string;
  /** One per process, or per invocation. */
  readonly logStreamName: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly message: string;
}

interface LogGroup {
  readonly logGroupName: string;
  readonly storedBytes?: number;
}

const LEAST_PAUSE_MS = 300;
const MOST_PAUSE_MS = 3_000;
/** Reading the logs takes this share of the emulator's time, unless it then came too seldom. */
const SHARE = 0.05;
/** How late a line may arrive, told by its own timestamp. */
const OVERLAP_MS = 15_000;

type OnEvents = (group: string, events: readonly LogEvent[]) => void;

/**
 * Reads the logs of all functions as they are written, until the signal comes. `prefix` is that of the log groups.
 * `onEvents` takes the new lines of one group, and `onRound` is called after each look at all groups.
 */
export async function followLogs(
  endpoint: string,
  prefix: string,
  onEvents: OnEvents,
  onRound: () => void,
  signal: AbortSignal,
): Promise<void> {
  const readers: Readers = new Map();
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

type Readers = Map<string, ReturnType<typeof groupReader>>;

async function readRound(
  endpoint: string,
  prefix: string,
  readers: Readers,
  began: number,
  onEvents: OnEvents,
): Promise<void> {
  // MiniStack cannot always list groups while functions log; the groups known are read all the same
  const known = [...readers.keys()].map((logGroupName): LogGroup => ({ logGroupName }));
  for (const { logGroupName, storedBytes } of await listGroups(endpoint, prefix).catch(() => known)) {
    const reader = readers.get(logGroupName) ?? groupReader(endpoint, logGroupName, began);
    readers.set(logGroupName, reader);
    const fresh = await reader(storedBytes);
    if (fresh.length > 0) onEvents(logGroupName, fresh);
  }
}

function listGroups(endpoint: string, prefix: string): Promise<readonly LogGroup[]> {
  return allPages<'logGroups', LogGroup>(endpoint, 'DescribeLogGroups', 'logGroups', { logGroupNamePrefix: prefix });
}

/** Reads one group, each line once, and only when the group has grown. Lines from before `began` (ms since 1970) are left out. */
function groupReader(endpoint: string, logGroupName: string, began: number) {
  let size = -1;
  let last = began;
  let seen: ReadonlyMap<string, number> = new Map();
  return async (bytes: number | undefined): Promise<readonly LogEvent[]> => {
    if (bytes !== undefined && bytes === size) return [];
    const now = Date.now();
    const from = { logGroupName, startTime: Math.max(began, last - OVERLAP_MS) };
    const events = await allPages<'events', LogEvent>(endpoint, 'FilterLogEvents', 'events', from);
    last = now;
    size = bytes ?? -1;
    const result = unseen(events, seen);
    seen = result.seen;
    return result.fresh;
  };
}

/** What an action of CloudWatch Logs answers under a name, from every page. */
async function allPages<N extends string, T>(
  endpoint: string,
  action: string,
  name: N,
  input: object,
): Promise<readonly T[]> {
  const all: T[] = [];
  let nextToken: string | undefined;
  do {
    const page: Record<N, readonly T[]> & { nextToken?: string } = await callLogs(endpoint, action, {
      ...input,
      nextToken,
    });
    all.push(...page[name]);
    nextToken = page.nextToken;
  } while (nextToken);
  return all;
}

/**
 * Tells new lines from those of the last reading, which overlaps with this one. `before` and `seen` say how often each
 * line was there.
 */
export function unseen(
  events: readonly LogEvent[],
  before: ReadonlyMap<string, number>,
): { fresh: readonly LogEvent[]; seen: ReadonlyMap<string, number> } {
  const seen = new Map<string, number>();
  const fresh = events.filter((event) => {
    const key = event.eventId ?? `${event.logStreamName} ${event.timestamp} ${event.message}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > (before.get(key) ?? 0);
  });
  return { fresh, seen };
}
