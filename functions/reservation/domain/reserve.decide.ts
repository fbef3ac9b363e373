import { type Decision, happened, rejected } from '../../shared/domain/decision.ts';
import type { ReservationEvent } from './reservation.events.ts';
import type { ItemLock } from './reservation.ts';

/** What a renter asks for; name and price are what they believe. */
export interface ReserveCommand {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  readonly itemNo: number;
  readonly itemName: string | null;
  readonly itemPrice: number | null;
}

/** Two renters, one item: decided on the item's lock, so that the loser knows at once, also while the item itself cannot answer. */
export function decideReserve(
  lock: ItemLock,
  command: ReserveCommand,
): Decision<Extract<ReservationEvent, { type: 'Reserved' }>> {
  const refusal = refusalByLock(lock);
  return refusal ?? happened({ type: 'Reserved', ...command, holdSeq: lock.holdSeq + 1 });
}

/** The refusal that a taken lock means, or undefined when it is free. */
export function refusalByLock(lock: ItemLock): Decision<never> | undefined {
  if (lock.openReservationNo === undefined) return undefined;
  return rejected('conflict', 'item-already-reserved', `item ${lock.itemNo} is reserved by somebody`);
}
