import { marketDay } from '#contracts/days/civil-day.ts';
import { needsDays } from '#contracts/days/item-days.ts';
import type { Rejection } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Change } from '#shared/events/outbox.ts';
import type { NumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { MAX_ATTEMPTS } from '#shared/use-cases/change-aggregate.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import { firstInTheWay, type ItemLock } from '../domain/reservation.lock.ts';
import { isOver, type Reservation } from '../domain/reservation.ts';
import {
  daysRequired,
  decideReserve,
  ownItem,
  type ReserveCommand,
  refusalByDate,
  refusalByLock,
  refusalByRules,
  refusalByTerms,
} from '../domain/reserve.decide.ts';
import { type TimeToPay, timeToPay } from '../domain/time-to-pay.ts';
import { decideTaken } from '../domain/waiting.decide.ts';
import { evolveWaiting, placeIn, type WaitingEvent, type WaitingList } from '../domain/waiting.ts';
import { type FindItemOrUnknown, noSuchItem } from './find-item.ts';
import { refusalByWaiting } from './kept-for-another.ts';
import { type HoldDependencies, payingTimes } from './pay-by.ts';
import { countReservation, type RenterQuotaDependencies } from './renter-quota.ts';
import type { BesideThoseWaiting, ReservationRepository } from './reservation.repository.ts';
import type { WaitingListRepository } from './waiting-list.repository.ts';

/** The dependencies of reserving without a key. */
export type ReserveDependencies = HoldDependencies &
  RenterQuotaDependencies & {
    readonly reservations: ReservationRepository;
    readonly waitingLists: Pick<WaitingListRepository, 'find'>;
    readonly numbers: NumberSequence;
    readonly findItem: FindItemOrUnknown;
  };

type Wish = Omit<ReserveCommand, 'reservationNo' | keyof TimeToPay>;

/**
 * Reserves an item for a renter. The item's lock decides; the item has to confirm the reservation afterwards. Refused
 * when another reservation has the lock or this renter had it a moment ago (conflict: at most two reads, nothing
 * written), when no item has this number (not-found), it is the renter's own (forbidden), or a renter who signed in
 * reserves too much (too-many: nothing written).
 */
export async function reserve(
  dependencies: ReserveDependencies,
  wish: Wish,
  context: MessageContext,
): Promise<Outcome<Reservation>> {
  let numbered: Promise<Outcome<number>> | undefined;
  const numberOnce = () => (numbered ??= takeNumber(dependencies, wish.renterId));
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    if (attempt > 1) await dependencies.pause?.(attempt - 1);
    const outcome = await tryReserve(dependencies, wish, context, numberOnce);
    if (outcome !== undefined) return outcome;
  }
  throw new TooMuchContention();
}

/** Undefined when another came first: then it has to be decided anew. `takeNumber` returns the same at each try. */
async function tryReserve(
  dependencies: ReserveDependencies,
  wish: Wish,
  context: MessageContext,
  takeNumber: () => Promise<Outcome<number>>,
): Promise<Outcome<Reservation> | undefined> {
  const { reservations } = dependencies;
  const today = marketDay(dependencies);
  const lock = await reservations.lockOf(wish.itemNo);
  const open = await openOn(reservations, lock, wish);
  // That reservation ended after the lock was read, and let it go.
  if (open !== undefined && isOver(open)) return undefined;
  // A number is taken only for a free lock: a refused reservation costs two reads.
  const refused = await refusedBy(dependencies, lock, wish, { open, today }, context);
  if (refused !== undefined) return { rejection: refused };
  // Where nobody ever waited, there is nothing more to read.
  const list = lock.waited ? await dependencies.waitingLists.find(wish.itemNo) : undefined;
  const isTheirTurn =
    list !== undefined && wish.renterId !== undefined && placeIn(list, wish.renterId)?.until !== undefined;
  // A lock that has had days is of an item that may need them.
  const isAsked = lock.holdSeq === 0 || lock.bookings !== undefined || wish.from !== undefined || isTheirTurn;
  // After the list: whoever is on it has what the rules of that moment give them.
  const found = isAsked ? await dependencies.findItem({ itemNo: wish.itemNo }, context) : nobodyAsked;
  // What the owner's rules refuse is not worth waiting for.
  const asked = ownerIn(found, lock, wish, today);
  if (asked.rejection !== undefined) return asked;
  const standing = list && { list: withRulesOf(found, list), lock, today };
  const rejection = standing && refusalByWaiting(standing, wish, Date.parse(dependencies.now()));
  if (rejection !== undefined) return { rejection };
  // The item would refuse afterwards, and the turn would be over.
  const changed = isTheirTurn ? priceIn(found, wish) : undefined;
  if (changed?.outcome === 'rejected') return { rejection: changed.rejection };
  const numbered = await takeNumber();
  if (numbered.rejection !== undefined) return numbered;
  const command = { ...wish, reservationNo: numbered.state, ...timeToPay(wish, await payingTimes(dependencies)) };
  return writeReservation(dependencies, { ...lock, ...asked.state }, command, context, list);
}

/** Takes the reservation's number, and counts the reservation for a renter who signed in. */
async function takeNumber(dependencies: ReserveDependencies, renterId: number | undefined): Promise<Outcome<number>> {
  const reservationNo = await dependencies.numbers.next();
  if (renterId === undefined) return { state: reservationNo };
  const rejection = await countReservation(dependencies, renterId, reservationNo);
  return rejection === undefined ? { state: reservationNo } : { rejection };
}

/** Why days or lock refuse a wish. Who names no days finds bookings in the way, also where all that is missing are the days. */
async function refusedBy(
  { findItem, now }: ReserveDependencies,
  lock: ItemLock,
  wish: Wish,
  { open, today }: { readonly open: Reservation | undefined; readonly today: string },
  context: MessageContext,
): Promise<Rejection | undefined> {
  const refusal = refusalByDate(wish, today) ?? refusalByLock(lock, wish, Date.parse(now()), open);
  if (refusal?.outcome !== 'rejected') return undefined;
  const { bookings = [] } = lock;
  if (wish.from !== undefined || bookings.length === 0) return refusal.rejection;
  const found = await findItem({ itemNo: wish.itemNo }, context);
  return found.outcome === 'found' && needsDays(found) ? daysRequired(lock) : refusal.rejection;
}

function priceIn(found: Found, wish: Wish): ReturnType<typeof refusalByTerms> {
  if (found.outcome !== 'found' || found.itemPrice === undefined) return undefined;
  return refusalByTerms({ ...found, itemPrice: found.itemPrice }, wish);
}

type Found = Awaited<ReturnType<FindItemOrUnknown>>;

const nobodyAsked: Found = { outcome: 'unknown' };

/** The days between two rentals are those of the answer, or those that the list took along. */
function withRulesOf(found: Found, list: WaitingList): WaitingList {
  return found.outcome === 'found' ? { ...list, daysBetween: found.daysBetween } : list;
}

/**
 * Before the first reservation, nothing here shows whether the item exists, and whose it is; and nothing here shows the
 * rules for days. When the item does not answer, the reservation is made anyway, and the item's event decides (ADR 0026).
 */
function ownerIn(found: Found, lock: ItemLock, wish: Wish, today: string): Outcome<Pick<ItemLock, 'ownerId'>> {
  if (found.outcome === 'absent') return { rejection: noSuchItem };
  if (found.outcome === 'unknown') return { state: {} };
  const { ownerId, ...rules } = found;
  if (ownerId === wish.customerId) return { rejection: ownItem(wish.itemNo) };
  const { bookings } = lock;
  const refusal = refusalByRules({ ...rules, bookings }, lock, wish, today);
  return refusal?.outcome === 'rejected' ? { rejection: refusal.rejection } : { state: { ownerId } };
}

/** The open reservation that is in the way of a wish, if the lock has one. */
async function openOn({ find }: ReservationRepository, lock: ItemLock, wish: Wish): Promise<Reservation | undefined> {
  const inTheWay = firstInTheWay(lock, wish);
  return inTheWay && find(inTheWay.reservationNo);
}

async function writeReservation(
  { reservations, now }: ReserveDependencies,
  lock: ItemLock,
  command: ReserveCommand,
  context: MessageContext,
  list: WaitingList | undefined,
): Promise<Outcome<Reservation> | undefined> {
  const occurredAt = now();
  const decision = decideReserve(lock, command, Date.parse(occurredAt));
  if (decision.outcome !== 'event') return undefined;
  const state = evolveReservation(undefined, decision.event);
  const change = { state, event: decision.event, context, occurredAt };
  const beside = list && besideThoseWaiting(list, command, { context, occurredAt });
  const result = await reservations.reserve(lock, change, beside);
  return result === 'saved' ? { state } : undefined;
}

/** Whoever reserves what they waited for waits no more: that is one write with the reservation. */
function besideThoseWaiting(
  list: WaitingList,
  command: ReserveCommand,
  circumstances: Pick<Change<WaitingList, WaitingEvent>, 'context' | 'occurredAt'>,
): BesideThoseWaiting {
  const event = decideTaken(list, command);
  return { list, taken: event && { state: evolveWaiting(list, event), event, ...circumstances } };
}
