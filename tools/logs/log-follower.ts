import { setTimeout as delay } from 'node:timers/promises';
import {
  CloudWatchLogsClient,
  type FilteredLogEvent,
  type LogGroup,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { clientOf } from '../emulator/clients.ts';

const LEAST_PAUSE_MS = 300;
const MOST_PAUSE_MS = 3_000;
/** The share of the emulator's time that reading the logs may take, unless reads would then be too rare. */
const SHARE = 0.05;
/** How much later than its own timestamp a line may arrive. */
const OVERLAP_MS = 15_000;

type OnEvents = (group: string, events: readonly FilteredLogEvent[]) => void;

/**
 * Reads the logs of all functions as they are written, as long as this command runs. `prefix`: that of the log groups.
 * `onEvents` gets the new lines of one group, and `onRound` is called after each look at all groups.
 */
export async function followLogs(
  endpoint: string,
  prefix: string,
  onEvents: OnEvents,
  onRound: () => void,
): Promise<never> {
  const client = new CloudWatchLogsClient(clientOf(endpoint));
  const readers: Readers = new Map();
  const began = Date.now();
  for (;;) {
    const start = performance.now();
    try {
      await readRound(client, prefix, readers, began, onEvents);
    } catch {
      // the emulator is busy or restarts; the next round reads what this one missed
    }
    onRound();
    const pause = (performance.now() - start) / SHARE;
    await delay(Math.min(Math.max(pause, LEAST_PAUSE_MS), MOST_PAUSE_MS));
  }
}

type Readers = Map<string, ReturnType<typeof groupReader>>;

async function readRound(
  client: CloudWatchLogsClient,
  prefix: string,
  readers: Readers,
  began: number,
  onEvents: OnEvents,
): Promise<void> {
  // MiniStack sometimes cannot list groups while functions log; the known groups are read all the same
  const known = [...readers.keys()].map((logGroupName): LogGroup => ({ logGroupName }));
  for (const { logGroupName = '', storedBytes } of await listGroups(client, prefix).catch(() => known)) {
    const reader = readers.get(logGroupName) ?? groupReader(client, logGroupName, began);
    readers.set(logGroupName, reader);
    const fresh = await reader(storedBytes);
    if (fresh.length > 0) onEvents(logGroupName, fresh);
  }
}

async function listGroups(client: CloudWatchLogsClient, logGroupNamePrefix: string): Promise<readonly LogGroup[]> {
  const groups: LogGroup[] = [];
  for await (const page of paginateDescribeLogGroups({ client }, { logGroupNamePrefix }))
    groups.push(...(page.logGroups ?? []));
  return groups;
}

/**
 * Reads one group, each line once, and only when the group has grown. Leaves out lines from before `began` (ms since
 * 1970).
 */
function groupReader(client: CloudWatchLogsClient, logGroupName: string, began: number) {
  let size = -1;
  let last = began;
  let seen: ReadonlyMap<string, number> = new Map();
  return async (bytes: number | undefined): Promise<readonly FilteredLogEvent[]> => {
    if (bytes !== undefined && bytes === size) return [];
    const now = Date.now();
    const input = { logGroupName, startTime: Math.max(began, last - OVERLAP_MS) };
    const events: FilteredLogEvent[] = [];
    for await (const page of paginateFilterLogEvents({ client }, input)) events.push(...(page.events ?? []));
    last = now;
    size = bytes ?? -1;
    const result = unseen(events, seen);
    seen = result.seen;
    return result.fresh;
  };
}

/**
 * The lines that are new since the last reading, which overlaps with this one. `before` and `seen`: how often each line
 * was there.
 */
export function unseen(
  events: readonly FilteredLogEvent[],
  before: ReadonlyMap<string, number>,
): { fresh: readonly FilteredLogEvent[]; seen: ReadonlyMap<string, number> } {
  const seen = new Map<string, number>();
  const fresh = events.filter((event) => {
    // some emulators set no id
    const key = event.eventId ?? `${event.logStreamName} ${event.timestamp} ${event.message}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > (before.get(key) ?? 0);
  });
  return { fresh, seen };
}
