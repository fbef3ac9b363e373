import type { Draws } from '#lab/random.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { checkHistory } from '#support/check-history.ts';
import { checkMarket } from '#support/check-market.ts';
import { environment } from '#support/environment.ts';
import { type EventRecorder, once } from '#support/event-recorder.ts';
import { eventually } from '#support/eventually.ts';
import { readMarket } from '#support/market-state.ts';
import { type Depths, deadLetters } from '#support/queues.ts';
import { allRows } from '#support/rows.ts';
import { settled } from '#support/settled.ts';
import type { Book } from '../clients/recording-client.ts';
import { putOnBusAgain } from '../harm/repeat-events.fault.ts';
import { changedRows } from './changed-rows.ts';
import { checkActivity } from './check-activity.ts';
import { checkAnswers } from './check-answers.ts';
import { checkExplained } from './check-explained.ts';
import { newDeadLetters } from './dead-letters.ts';
import { grown } from './queue-growth.ts';

/** What is to be inspected. */
export interface Inspection extends Book {
  readonly recorder: EventRecorder;
  /** Since when the recorder has listened. */
  readonly since: Date;
  /** What lay in the dead-letter queues then. */
  readonly dead: Depths;
  readonly settleWithinMs: number;
  readonly random: Draws;
}

/** How much the rules were asked of. */
export interface Judged {
  readonly items: number;
  readonly reservations: number;
  readonly payments: number;
  readonly reviews: number;
  /** Requests for which an order of one thing after another was looked for. */
  readonly operations: number;
  /** Items whose order was not found in time, and not ruled out either. */
  readonly undecided: number;
}

/** What was found. */
export interface Findings {
  /** Milliseconds until nothing was under way any more; undefined when that never came. */
  readonly settledAfterMs: number | undefined;
  readonly judged: Judged;
  /** What came into each dead-letter queue, also when that is nothing. */
  readonly deadLetters: Depths;
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
  const { recorder, since, dead, asked, operations, settleWithinMs } = inspection;
  const started = Date.now();
  const unsettled = await complaintOf(() => settled(recorder, since, { withinMs: settleWithinMs }));
  const settledAfterMs = unsettled.length === 0 ? Date.now() - started : undefined;
  // The moment between a message's end and what it caused may look like rest.
  const again = unsettled.length === 0 ? await complaintOf(() => settled(recorder, since)) : [];
  const events = once(await recorder.heard());
  const born = new Set(events.filter(({ type }) => type === 'ItemRegistered').map(({ subject }) => subject));
  const market = await readMarket((itemNo) => born.has(`item/${itemNo}`));
  const explained = checkExplained(operations);
  const broken = [
    ...unsettled,
    ...tooLate(settledAfterMs, settleWithinMs),
    ...again,
    ...checkMarket(market),
    ...checkHistory(events, market),
    ...checkAnswers(asked, events),
    ...explained.broken,
    ...checkActivity(asked),
    ...(await newDeadLetters(dead)),
  ];
  broken.push(...(await deliverAgain(events, inspection)));
  const { items, reservations, payments, reviews } = market;
  return {
    settledAfterMs,
    judged: {
      items: items.length,
      reservations: reservations.length,
      payments: payments.length,
      reviews: reviews.length,
      operations: explained.operations,
      undecided: explained.undecided,
    },
    deadLetters: grown(dead, await deadLetters()),
    broken,
    redelivered: events.length,
  };
}

/** A look that began in time may end late. */
function tooLate(settledAfterMs = 0, settleWithinMs: number): readonly string[] {
  const mostMs = settleWithinMs * environment.E2E_WAIT_FACTOR;
  return settledAfterMs <= mostMs ? [] : [`it settled after ${settledAfterMs} ms, allowed are ${mostMs}`];
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
