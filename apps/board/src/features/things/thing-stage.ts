import type { Item } from '@gdmarket/client';
import type { Look } from '../../ui/badge.tsx';
import type { ThingWithRental } from './with-rental.ts';

/** How far a thing has come, as its owner sees it. */
export type ThingStage = 'free' | 'asking' | 'to-pay' | 'paid' | 'cancelling' | 'lent' | 'returned';

/** The stage of a thing. What its reservation says counts only while the thing is held for that one. */
export function stageOf(
  { reservationNo, rentalStatus }: Pick<Item, 'reservationNo' | 'rentalStatus'>,
  { info, reservation }: ThingWithRental,
): ThingStage {
  if (reservationNo === null) return rentalStatus === 'Returned' ? 'returned' : 'free';
  if (rentalStatus === 'Renting') return 'lent';
  if (reservation?.reservationNo === reservationNo) {
    if (reservation.status === 'Requested') return 'asking';
    if (reservation.status === 'Cancelling') return 'cancelling';
    return reservation.paymentStatus === 'Paid' ? 'paid' : 'to-pay';
  }
  if (info?.reservationNo !== reservationNo) return 'asking';
  return info.paymentStatus === 'Paid' ? 'paid' : 'to-pay';
}

/** Whether nothing is known that would refuse a hand-over. */
export function mayBeLent(stage: ThingStage): boolean {
  return !['asking', 'to-pay', 'cancelling'].includes(stage);
}

/** Whether the market is about to change it by itself. */
export function isUnderWay(stage: ThingStage): boolean {
  return stage === 'asking' || stage === 'cancelling';
}

/** Whether what is read of a rental has not yet heard of a hand-over or a return that the thing knows: it does in a moment. */
export function isBehind(
  { reservationNo, rentalStatus }: Pick<Item, 'reservationNo' | 'rentalStatus'>,
  { info, payment }: ThingWithRental,
): boolean {
  if (info === undefined) return false;
  if (rentalStatus === 'Renting') return info.reservationNo !== reservationNo || info.rentalStatus !== 'Renting';
  if (rentalStatus !== 'Returned') return false;
  return info.rentalStatus === 'Renting' || (info.rentalStatus === 'Returned' && payment?.deposit?.status === 'Held');
}

/** How each stage looks. */
export const lookOfStage: Readonly<Record<ThingStage, Look>> = {
  free: 'free',
  asking: 'held',
  'to-pay': 'held',
  paid: 'free',
  cancelling: 'held',
  lent: 'lent',
  returned: 'free',
};
