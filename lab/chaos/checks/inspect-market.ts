import type { Draws } from '#lab/random.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { checkBooks } from '#support/check-books.ts';
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

/** What to inspect. */
export interface Inspection extends Book {
  readonly recorder: EventRecorder;
  /** When the recorder began to listen. */
  readonly since: Date;
  /** How many messages each dead-letter queue had at that time. */
  readonly dead: Depths;
  readonly settleWithinMs: number;
  readonly random: Draws;
}

/** How much the rules were checked on. */
export interface Judged {
  readonly items: number;
  readonly reservations: number;
  readonly payments: number;
  readonly reviews: number;
  /** For how many requests a sequential order was searched. */
  readonly operations: number;
  /** For how many items that search was given up. */
  readonly undecided: number;
}

/** The result. */
export interface Findings {
  /** How long it took until nothing was under way, in ms; undefined when that never came. */
  readonly settledAfterMs: number | undefined;
  readonly judged: Judged;
  /** How many messages reached each dead-letter queue, even if none did. */
  readonly deadLetters: Depths;
  /** What is broken, in words. */
  readonly broken: readonly string[];
  /** How many events were delivered again. */
  readonly redelivered: number;
}

/**
 * Waits until the market has settled, and checks every rule on what was registered since the recorder began. Then
 * delivers all events again and checks that nothing changes.
 */
export async function inspect(inspection: Inspection): Promise<Findings> {
  const { recorder, since, dead, asked, operations, settleWithinMs } = inspection;
  const started = Date.now();
  const unsettled = await complaintOf(() => settled(recorder, since, { withinMs: settleWithinMs }));
  const settledAfterMs = unsettled.length === 0 ? Date.now() - started : undefined;
  // Between the end of a message and its effects, the market may look as if it were at rest.
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
    ...(await checkBooks(events)),
    ...checkAnswers(asked, events),
    ...explained.broken,
    ...checkActivity(asked),
    ...(await newDeadLetters(dead)),
  ];
  broken.push(...(await deliverAgain(events, inspection)), ...(await checkBooks(events)));
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
