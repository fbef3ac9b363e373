import type { Advice } from './diagnosis/advice.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import { type EveryRental, readEveryRental } from './every-rental.ts';
import { mendLocks } from './locks.ts';
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
  const refused: Refused = new Map();
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const every = await readEveryRental(on);
    // Rentals are looked at once their locks are right.
    if ((await mendLocks(on, every)) > 0 && !on.dryRun) continue;
    const meant = every.rentals.filter(isMeant);
    const sick = meant.filter((rental) => isQuiet(rental, quiet)).flatMap((rental) => withAdvice(rental, refused));
    const curable = sick.filter(({ advice }) => advice.step.do !== 'decide');
    for (const { rental, advice } of curable)
      on.write(`reservation ${rental.reservationNo}: ${advice.why} → ${inWords(advice.step)}`);
    if (on.dryRun || curable.length === 0) return conclude(on, every, { meant: meant.length, sick, quiet });
    for (const one of oneByOne(curable)) await cure(on, one, refused);
    // What was changed by this round is not under way for anybody else.
    quiet = 0;
    await on.pause(BETWEEN_ROUNDS_MS);
  }
  on.write(`After ${MOST_ROUNDS} rounds some rentals still do not agree.`);
  return 1;
}

/** The provider's ids of money that it refused to take, by reservation. */
type Refused = Map<number, string | undefined>;

/** What is lost is made again once: an item, and of its reservations one at a time, because each takes a place of its own. */
function oneByOne(curable: readonly Sick[]): readonly Sick[] {
  const items = new Set<number | undefined>();
  return curable.filter(({ rental, advice: { step } }) => {
    const makes = step.do === 'make-again' || (step.do === 'command-item' && step.command.type === 'RegisterItem');
    const isFirst = !items.has(rental.itemNo);
    if (makes) items.add(rental.itemNo);
    return !makes || isFirst;
  });
}

/** Takes a step. What payment does not do at once is asked again in the next round, or otherwise. */
async function cure(on: StageOnAws, { rental, advice: { step } }: Sick, refused: Refused): Promise<void> {
  try {
    await perform(on, rental, step);
  } catch (error) {
    if (step.do !== 'ask-payment') throw error;
    on.write(`reservation ${rental.reservationNo}: ${error instanceof Error ? error.message : error}`);
    if (step.call === 'capturePayment') refused.set(rental.reservationNo, rental.payment?.state.authorizationId);
  }
}

interface Sick {
  readonly rental: Rental;
  readonly advice: Advice;
}

function withAdvice(known: Rental, refused: Refused): readonly Sick[] {
  const rental = { ...known, refused: refused.get(known.reservationNo) };
  const advice = diagnose(rental);
  return advice === undefined ? [] : [{ rental, advice }];
}

function isQuiet({ reservation, item, payment, review }: Rental, ms: number): boolean {
  // Clocks differ: a time that is yet to come is of the past, too.
  if (ms === 0) return true;
  const times = [reservation, item, payment, review].map((row) => Date.parse(row?.event.time ?? ''));
  return times.every((time) => Number.isNaN(time) || time <= Date.now() - ms);
}

async function conclude(
  on: StageOnAws,
  every: EveryRental,
  { meant, sick, quiet }: { readonly meant: number; readonly sick: readonly Sick[]; readonly quiet: number },
): Promise<number> {
  const undecided = sick.filter(({ advice }) => advice.step.do === 'decide');
  for (const { rental, advice } of undecided)
    on.write(
      `reservation ${rental.reservationNo}: ${advice.why}. A person has to decide: npm run ops -- reservation ${rental.reservationNo} ${on.option}`,
    );
  for (const sentence of every.unreadable) on.write(`${sentence}. Left alone.`);
  const others = quiet === 0 ? '' : '; what changed within the last minute was left alone';
  on.write(
    `${meant} rentals, ${undecided.length} to be decided by a person, ${every.unreadable.length} unreadable rows${others}.`,
  );
  return undecided.length + every.unreadable.length === 0 ? 0 : 1;
}
