import type { MaybeDays } from '#contracts/days/civil-day.ts';
import { noAddresses } from '#shared/files/file-addresses.fixture.ts';
import { createMemoryFileStore, type FileInMemory } from '#shared/files/file-store-memory.ts';
import { createMemoryRepository } from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import { createMemoryCounter } from '#shared/persistence/counter/counter-memory.ts';
import { createNumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { createMemoryIdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys-memory.ts';
import { createMemoryQuotas } from '#shared/persistence/quotas/quotas-memory.ts';
import { context, now, nowMs, TIME } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { personTable } from '../adapters/person.table.ts';
import { createMemoryReservationRepository } from '../adapters/reservation.repository-memory.ts';
import type { ForgottenPerson, PersonEvent } from '../domain/person.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import { wish } from '../domain/reservation.fixture.ts';
import type { FindItem } from './find-item.ts';
import { reserve } from './reserve.use-case.ts';

/** How long reservations are held unpaid here. */
const PAY_WITHIN_MS = 15 * 60_000;

/** How long an item is kept for whoever waited for it here. */
export const KEEP_FOR_MS = 30 * 60_000;

/** The item answers that it exists. */
const itemIsFound: FindItem = async () => ({ outcome: 'found' });

/** The item answers that it has left the market, or never was in it. */
export const itemIsGone: FindItem = async () => ({ outcome: 'absent' });

/** Everything the reservation's use cases need, in memory, without any reservation. */
export function emptyWorld() {
  const numbers = createNumberSequence(1, createMemoryCounter().lease);
  const keys = createMemoryIdempotencyKeys(nowMs);
  const stored = new Map<string, FileInMemory>();
  const reservations = createMemoryReservationRepository(nowMs);
  return {
    reservations,
    waitingLists: reservations.waitingLists,
    keepForMs: async () => KEEP_FOR_MS,
    people: createMemoryRepository<ForgottenPerson, PersonEvent>(personTable, nowMs),
    numbers,
    keys,
    quotas: createMemoryQuotas(),
    pictureQuotas: createMemoryQuotas(),
    picturesPerHour: async () => 3,
    files: createMemoryFileStore(stored, now),
    stored,
    addresses: noAddresses(),
    draw: () => 7,
    limits: async () => ({ reservationsPerHour: 5, unpaidReservations: 3 }),
    now,
    payWithinMs: async () => PAY_WITHIN_MS,
    payNear: async () => ({ aheadDays: 6, onceNearMs: 2 * 86_400_000 }),
    keepDepositMs: async () => 2 * 86_400_000,
    findItem: itemIsFound,
  };
}

/** See {@link emptyWorld}. */
export type ReservationWorld = ReturnType<typeof emptyWorld>;

/** A world with reservation 1, its lock taken, with this history. */
export function worldWith(...history: readonly ReservationEvent[]): Promise<ReservationWorld> {
  return worldFor({}, ...history);
}

/** The same for a reservation of some days. */
export async function worldFor(days: MaybeDays, ...history: readonly ReservationEvent[]): Promise<ReservationWorld> {
  const world = emptyWorld();
  let state = orFail(await reserve(world, { ...wish, ...days }, context));
  for (const event of history) {
    state = evolveReservation(state, event);
    const result = await world.reservations.save({ state, event, context, occurredAt: TIME });
    if (result !== 'saved') throw new Error(`${event.type} was not written: ${result}`);
  }
  return world;
}

/** The names of a world's events after the first `before`. */
export function newsOf({ reservations }: ReservationWorld, before: number): readonly string[] {
  return reservations.written.slice(before).map(({ event }) => event.type);
}

/**
 * The status, payment and rental of reservation 1. Throws when the item's lock disagrees: it must be taken exactly
 * while the reservation has not ended.
 */
export async function standing({ reservations }: ReservationWorld): Promise<string> {
  const reservation = await reservations.find(1);
  if (reservation === undefined) throw new Error('there is no reservation 1');
  const { status, paymentStatus, rentalStatus } = reservation;
  const over = ['Rejected', 'Cancelled', 'Closed'].includes(status);
  const { openReservationNo } = await reservations.lockOf(wish.itemNo);
  if ((openReservationNo === 1) === over) throw new Error(`${status}, but the lock is open for ${openReservationNo}`);
  return `${status}, ${paymentStatus}, ${rentalStatus}`;
}
