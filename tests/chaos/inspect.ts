import type { Envelope } from '../../functions/shared/events/envelope.ts';
import { checkHistory } from '../support/check-history.ts';
import { checkMarket } from '../support/check-market.ts';
import { type EventRecorder, once } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { readMarket } from '../support/market-state.ts';
import { type Depths, deadLetters } from '../support/queues.ts';
import { allRows } from '../support/rows.ts';
import { settled } from '../support/settled.ts';
import type { Asked } from './asked.ts';
import { changedRows } from './changed-rows.ts';
import { checkActivity } from './check-activity.ts';
import { checkAnswers } from './check-answers.ts';
import { newDeadLetters } from './dead-letters.ts';
import type { Random } from './random.ts';
import { putOnBusAgain } from './repeat-events.fault.ts';

/** What is to be inspected. */
export interface Inspection {
  readonly recorder: EventRecorder;
  /** Since when the recorder has listened. */
  readonly since: Date;
  /** What lay in the dead-letter queues then. */
  readonly dead: Depths;
  readonly asked: readonly Asked[];
  readonly settleWithinMs: number;
  readonly random: Random;
}

/** What was found. */
export interface Findings {
  /** Milliseconds until nothing was under way any more; undefined when that never came. */
  readonly settledAfterMs: number | undefined;
  /** What is broken, in words. */
  readonly broken: readonly string[];
  /** How many events were delivered once more. */
  readonly redelivered: number;
}

/**
 * Waits until the market has settled and checks every rule on what was registered since the recorder began; then delivers all events once
 * more and sees that nothing changes.
 */
export async function inspect(inspection: Inspection): Promise<Findings> {
  const { recorder, since, dead, asked, settleWithinMs } = inspection;
  const started = Date.now();
  const unsettled = await complaintOf(() => settled(recorder, since, { withinMs: settleWithinMs }));
  const settledAfterMs = unsettled.length === 0 ? Date.now() - started : undefined;
  // The moment between a message's end and what it caused may look like rest.
  const again = unsettled.length === 0 ? await complaintOf(() => settled(recorder, since)) : [];
  const events = once(await recorder.heard());
  const born = new Set(events.filter(({ type }) => type === 'ItemRegistered').map(({ subject }) => subject));
  const market = await readMarket((itemNo) => born.has(`item/${itemNo}`));
  const broken = [
    ...unsettled,
    ...again,
    ...checkMarket(market),
    ...checkHistory(events, market),
    ...checkAnswers(asked, events),
    ...checkActivity(asked),
    ...(await newDeadLetters(dead)),
  ];
  return {
    settledAfterMs,
    broken: [...broken, ...(await deliverAgain(events, inspection))],
    redelivered: events.length,
  };
}

async function deliverAgain(
  events: readonly Envelope[],
  { recorder, since, settleWithinMs, random }: Inspection,
): Promise<readonly string[]> {
  const arrivals = (await recorder.heard()).length;
  const rows = await allRows();
  const dead = await deadLetters();
  await putOnBusAgain(events, random);
  const lost = await complaintOf(async () => {
    await eventually(async () => {
      const more = (await recorder.heard()).length - arrivals;
      if (more < events.length) throw new Error(`of ${events.length} events delivered again ${more} arrived`);
    });
    await settled(recorder, since, { withinMs: settleWithinMs });
  });
  const known = new Set(events.map(({ id }) => id));
  const caused = once(await recorder.heard()).filter(({ id }) => !known.has(id));
  return [
    ...lost,
    ...changedRows(rows, await allRows()),
    ...caused.map(({ id }) => `delivering every event again caused ${id}`),
    ...(await newDeadLetters(dead)),
  ];
}

async function complaintOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
