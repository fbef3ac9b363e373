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

/** Whether the market is about to change it by itself. */
export function isUnderWay(stage: ThingStage): boolean {
  return stage === 'asking' || stage === 'cancelling';
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
