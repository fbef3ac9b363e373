import * as z from 'zod/mini';
import type { EventRecorder } from './event-recorder.ts';
import { eventually, type Patience } from './eventually.ts';
import { workInQueues } from './queues.ts';
import { aggregateTables, type RawRow, rowsOf } from './rows.ts';

/** The visibility timeout of the consumers' queues, in ms. */
const AWAY_MS = 60_000;

const lastEvent = z.object({ event: z.object({ id: z.string(), time: z.string() }) });

/**
 * Waits until nothing is under way any more and stays so: every event stored in a row since `since` is on the bus, and
 * no consumer has a message left. The recorder must have listened since then. The default patience is longer than a
 * message that failed twice stays away from its consumer: on a busy machine functions run out of time.
 */
export async function settled(recorder: EventRecorder, since: Date, patience: Patience = {}): Promise<void> {
  await eventually(
    async () => {
      const before = await unheard(recorder, since);
      const queues = Object.entries(await workInQueues()).filter(([, depth]) => depth > 0);
      const after = await unheard(recorder, since);
      const left = [...before, ...after, ...queues.map(([name]) => name)];
      if (left.length > 0) throw new Error(`still under way: ${left.join(', ')}`);
    },
    { withinMs: 2 * AWAY_MS + 45_000, ...patience },
  );
}

/** The events in rows, newer than `since`, that the recorder has not heard. */
async function unheard(recorder: EventRecorder, since: Date): Promise<readonly string[]> {
  const tables = await Promise.all(aggregateTables.map(rowsOf));
  const heard = new Set((await recorder.heard()).map(({ id }) => id));
  const stored = tables.flatMap((rows) => Object.values(rows).flatMap(eventOf));
  return stored.filter(({ id, time }) => time >= since.toISOString() && !heard.has(id)).map(({ id }) => id);
}

/** Locks carry no event. */
function eventOf(row: RawRow): readonly { readonly id: string; readonly time: string }[] {
  const read = lastEvent.safeParse(row);
  return read.success ? [read.data.event] : [];
}
