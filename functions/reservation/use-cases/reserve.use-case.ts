import type { Rejection } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { NumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { MAX_ATTEMPTS } from '#shared/use-cases/change-aggregate.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import { type ItemLock, isOver, type Reservation } from '../domain/reservation.ts';
import { decideReserve, ownItem, type ReserveCommand, refusalByLock } from '../domain/reserve.decide.ts';
import { type HoldDependencies, payByFromNow } from './pay-by.ts';
import { countReservation, type RenterQuotaDependencies } from './renter-quota.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/** Asks the item whether it was ever registered, and whose it is. `unknown`: the item did not answer. */
export type FindItem = (
  request: { readonly itemNo: number },
  context: MessageContext,
) => Promise<{ readonly outcome: 'found' | 'absent' | 'unknown'; readonly ownerId?: number | undefined }>;

/** The dependencies of reserving without a key. */
export type ReserveDependencies = HoldDependencies &
  RenterQuotaDependencies & {
    readonly reservations: ReservationRepository;
    readonly numbers: NumberSequence;
    readonly findItem: FindItem;
  };

type Wish = Omit<ReserveCommand, 'reservationNo' | 'payBy'>;

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
  const lock = await reservations.lockOf(wish.itemNo);
  const open = await openOn(reservations, lock);
  // That reservation ended after the lock was read, and let it go.
  if (open !== undefined && isOver(open)) return undefined;
  // A number is taken only for a free lock: a refused reservation costs two reads.
  const refusal = refusalByLock(lock, wish.customerId, Date.parse(dependencies.now()), open);
  if (refusal?.outcome === 'rejected') return { rejection: refusal.rejection };
  const asked = lock.holdSeq === 0 ? await askItem(dependencies, wish, context) : { state: {} };
  if (asked.rejection !== undefined) return asked;
  const numbered = await takeNumber();
  if (numbered.rejection !== undefined) return numbered;
  const command = { ...wish, reservationNo: numbered.state, payBy: await payByFromNow(dependencies) };
  return writeReservation(dependencies, { ...lock, ...asked.state }, command, context);
}

/** Takes the reservation's number, and counts the reservation for a renter who signed in. */
async function takeNumber(dependencies: ReserveDependencies, renterId: number | undefined): Promise<Outcome<number>> {
  const reservationNo = await dependencies.numbers.next();
  if (renterId === undefined) return { state: reservationNo };
  const rejection = await countReservation(dependencies, renterId, reservationNo);
  return rejection === undefined ? { state: reservationNo } : { rejection };
}

/**
 * Before the first reservation, nothing here shows whether the item exists, and whose it is. When the item does not
 * answer, the reservation is made anyway, and the item's event decides (ADR 0026).
 */
async function askItem(
  { findItem }: ReserveDependencies,
  { itemNo, customerId }: Pick<ReserveCommand, 'itemNo' | 'customerId'>,
  context: MessageContext,
): Promise<Outcome<Pick<ItemLock, 'ownerId'>>> {
  const { outcome, ownerId } = await findItem({ itemNo }, context);
  if (outcome === 'absent') return { rejection: noSuchItem };
  return ownerId === customerId ? { rejection: ownItem(itemNo) } : { state: { ownerId } };
}

const noSuchItem: Rejection = { kind: 'not-found', code: 'item-not-found', detail: 'there is no such item' };

/** The reservation that has the lock. */
async function openOn(
  { find }: ReservationRepository,
  { openReservationNo }: ItemLock,
): Promise<Reservation | undefined> {
  return openReservationNo === undefined ? undefined : find(openReservationNo);
}

async function writeReservation(
  { reservations, now }: ReserveDependencies,
  lock: ItemLock,
  command: ReserveCommand,
  context: MessageContext,
): Promise<Outcome<Reservation> | undefined> {
  const occurredAt = now();
  const decision = decideReserve(lock, command, Date.parse(occurredAt));
  if (decision.outcome !== 'event') return undefined;
  const state = evolveReservation(undefined, decision.event);
  const result = await reservations.reserve(lock, { state, event: decision.event, context, occurredAt });
  return result === 'saved' ? { state } : undefined;
}
