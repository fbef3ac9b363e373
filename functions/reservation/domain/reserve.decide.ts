import { type Decision, happened, notYet, rejected } from '../../shared/domain/decision.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { awaitsRelease, type ItemLock, type Reservation } from './reservation.ts';

const ALREADY_RESERVED = 'item-already-reserved';

/**
 * What a renter asks for. The name is what they believe, the price what they agree to; null for whatever it is.
 * `payBy`: seconds since the epoch.
 */
export interface ReserveCommand {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  readonly itemNo: number;
  readonly itemName: string | null;
  readonly itemPrice: number | null;
  readonly payBy: number;
}

/** Two renters, one item: decided on the item's lock, so that the loser knows at once, also while the item itself cannot answer. */
export function decideReserve(
  lock: ItemLock,
  command: ReserveCommand,
): Decision<Extract<ReservationEvent, { type: 'Reserved' }>> {
  const refusal = refusalByLock(lock, command.customerId);
  return refusal ?? happened({ type: 'Reserved', ...command, holdSeq: lock.holdSeq + 1 });
}

/**
 * The refusal that a taken lock means to this renter, or undefined when it is free. Their own reservation is named.
 * `open`: the reservation that has it; cancelled already, it keeps the lock only until the item has answered.
 */
export function refusalByLock(lock: ItemLock, customerId: number, open?: Reservation): Decision<never> | undefined {
  if (lock.openReservationNo === undefined) return undefined;
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
