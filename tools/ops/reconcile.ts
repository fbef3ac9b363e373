import { setTimeout } from 'node:timers/promises';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Advice } from './diagnosis/advice.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import { type EveryRental, readEveryRental } from './every-rental.ts';
import { inWords, perform } from './perform.ts';
import type { Rental } from './rental.ts';
import type { StageOnAws } from './stage-on-aws.ts';
import { numberTyped, type Verb } from './verb.ts';

/** A rental that changed a moment ago is under way, and only looks wrong. Milliseconds. */
const UNDER_WAY_MS = 60_000;
/** Time for the market to take a step: consumers and relays need less than a second. */
const BETWEEN_ROUNDS_MS = 1_500;
/** The longest way of a rental to its end has seven steps, and another rental may have to go first. */
const MOST_ROUNDS = 25;

/** Brings rentals in line whose parts disagree, by the market's own means. */
export const reconcile: Verb = {
  operands: '[NUMBER]',
  example: '',
  options: [],
  read([typed, ...more]) {
    const reservationNo = typed === undefined ? undefined : numberTyped('A reservation', typed);
    if (more.length > 0) throw new Error('Say one reservation, or none for all.');
    return async (on) => {
      const isMeant = (rental: Rental) => reservationNo === undefined || rental.reservationNo === reservationNo;
      return reconcileRentals(on, { isMeant, quietMs: UNDER_WAY_MS });
    };
  },
};

/** Which rentals, and since when none of their rows may have changed, in ms. */
export interface Which {
  readonly isMeant: (rental: Rental) => boolean;
  readonly quietMs: number;
}

/**
 * Diagnoses rentals and takes the first step of each, again and again until all agree. Returns the exit code: 1 when
 * some need a person, or a row cannot be read.
 */
export async function reconcileRentals(on: StageOnAws, { isMeant, quietMs }: Which): Promise<number> {
  let quiet = quietMs;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const every = await readEveryRental(on);
    const meant = every.rentals.filter(isMeant);
    const sick = meant.filter((rental) => isQuiet(rental, quiet)).flatMap(withAdvice);
    const curable = sick.filter(({ advice }) => advice.step.do !== 'decide');
    for (const { rental, advice } of curable)
      on.write(`reservation ${rental.reservationNo}: ${advice.why} → ${inWords(advice.step)}`);
    if (on.dryRun || curable.length === 0) return conclude(on, every, { meant: meant.length, sick, quiet });
    for (const { rental, advice } of curable) await perform(on, rental, advice.step);
    // What was changed by this round is not under way for anybody else.
    quiet = 0;
    await setTimeout(BETWEEN_ROUNDS_MS);
  }
  on.write(`After ${MOST_ROUNDS} rounds some rentals still do not agree.`);
  return 1;
}

interface Sick {
  readonly rental: Rental;
  readonly advice: Advice;
}

function withAdvice(rental: Rental): readonly Sick[] {
  const advice = diagnose(rental);
  return advice === undefined ? [] : [{ rental, advice }];
}

function isQuiet({ reservation, item, payment, review }: Rental, ms: number): boolean {
  const times = [reservation, item, payment, review].map((row) => Date.parse(row?.event.time ?? ''));
  return times.every((time) => Number.isNaN(time) || time <= Date.now() - ms);
}

async function conclude(
  on: StageOnAws,
  every: EveryRental,
  { meant, sick, quiet }: { readonly meant: number; readonly sick: readonly Sick[]; readonly quiet: number },
): Promise<number> {
  await raiseLocks(on, every);
  const undecided = sick.filter(({ advice }) => advice.step.do === 'decide');
  for (const { rental, advice } of undecided)
    on.write(`reservation ${rental.reservationNo}: ${advice.why}. A person has to decide.`);
  for (const sentence of every.unreadable) on.write(`${sentence}. Left alone.`);
  const others = quiet === 0 ? '' : '; what changed within the last minute was left alone';
  on.write(
    `${meant} rentals, ${undecided.length} to be decided by a person, ${every.unreadable.length} unreadable rows${others}.`,
  );
  return undecided.length + every.unreadable.length === 0 ? 0 : 1;
}

/** An item refuses places that it has seen: its lock must not give them again. */
async function raiseLocks(on: StageOnAws, { locks, items }: EveryRental): Promise<void> {
  for (const [itemNo, { state }] of items) {
    const { holdSeq = 0 } = locks.get(itemNo) ?? {};
    if (holdSeq >= state.holdSeq) continue;
    on.write(`item ${itemNo}: its lock counts ${holdSeq} reservations, the item has seen ${state.holdSeq} → raised`);
    if (on.dryRun) continue;
    const command = new UpdateCommand({
      TableName: on.named('reservations'),
      Key: { bucket: `LOCK#${itemNo}`, number: 0 },
      UpdateExpression: 'SET holdSeq = :seen',
      ConditionExpression: 'attribute_not_exists(holdSeq) OR holdSeq < :seen',
      ExpressionAttributeValues: { ':seen': state.holdSeq },
    });
    await on.tables.send(command);
  }
}
