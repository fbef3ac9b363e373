import { type Decision, happened, notYet, type Rejection, rejected } from '#shared/domain/decision.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { awaitsRelease, type ItemLock, type Reservation } from './reservation.ts';

const ALREADY_RESERVED = 'item-already-reserved';

/**
 * Milliseconds for which the renter of a cancelled reservation cannot reserve its item again. Without this, a renter
 * who reserves and cancels in a loop, paying nothing, could block the item; within this time anyone who asks every few
 * seconds gets it.
 */
export const COOL_DOWN_MS = 10_000;

/**
 * A renter's request. The name is what they believe, the price what they agree to; null for any. `payBy`: seconds since
 * the epoch.
 */
export interface ReserveCommand {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  /** The renter again, if they signed in. */
  readonly renterId?: number | undefined;
  readonly itemNo: number;
  readonly itemName: string | null;
  readonly itemPrice: number | null;
  readonly payBy: number;
}

/**
 * Decides between two renters of one item on the item's lock, so that the loser knows at once, even while the item
 * itself cannot answer.
 */
export function decideReserve(
  lock: ItemLock,
  command: ReserveCommand,
  nowMs: number,
): Decision<Extract<ReservationEvent, { type: 'Reserved' }>> {
  const refusal = refusalByLock(lock, command.customerId, nowMs);
  return refusal ?? happened({ type: 'Reserved', ...command, holdSeq: lock.holdSeq + 1 });
}

/**
 * Why the lock refuses this renter at a time, in ms since the epoch; undefined when they may reserve. The refusal names
 * their own reservation. `open`: the reservation that has the lock; a cancelled one keeps it only until the item has
 * answered.
 */
export function refusalByLock(
  lock: ItemLock,
  customerId: number,
  nowMs: number,
  open?: Reservation,
): Decision<never> | undefined {
  if (lock.ownerId === customerId) return { outcome: 'rejected', rejection: ownItem(lock.itemNo) };
  if (lock.openReservationNo === undefined) return othersFirst(lock, customerId, nowMs);
  const { itemNo, openReservationNo, openCustomerId } = lock;
  if (open !== undefined && awaitsRelease(open)) {
    return notYet('item-being-released', `item ${itemNo} is not free yet: its reservation was cancelled just now`);
  }
  if (openCustomerId !== customerId) {
    return rejected('conflict', ALREADY_RESERVED, `item ${itemNo} is reserved by somebody`);
  }
  const detail = `you have reserved item ${itemNo} already: reservation ${openReservationNo}`;
  return rejected('conflict', ALREADY_RESERVED, detail, { reservationNo: openReservationNo });
}

/** Why an owner cannot reserve: they do not rent their own item. */
export function ownItem(itemNo: number): Rejection {
  return { kind: 'forbidden', code: 'own-item', detail: `item ${itemNo} is your own` };
}

function othersFirst(
  { itemNo, lastCustomerId, freedAt }: ItemLock,
  customerId: number,
  nowMs: number,
): Decision<never> | undefined {
  if (lastCustomerId !== customerId || freedAt === undefined) return undefined;
  const sinceMs = nowMs - freedAt;
  // On a clock that is behind, the lock is let go in the future: no renter waits for that.
  if (sinceMs < 0 || sinceMs >= COOL_DOWN_MS) return undefined;
  return notYet(
    'reserved-a-moment-ago',
    `your reservation of item ${itemNo} has only just ended: others go first`,
    Math.ceil((COOL_DOWN_MS - sinceMs) / 1000),
  );
}
