import type { ItemInfo, Reservation } from '@gdmarket/client';
import { describe, expect, it } from 'vitest';
import { isUnderWay, stageOf, type ThingStage } from './thing-stage.ts';

const held = { reservationNo: 7, rentalStatus: 'NotRenting' } as const;
const reservation = { reservationNo: 7, status: 'Confirmed', paymentStatus: 'NotPaid' } as Reservation;
const info = { reservationNo: 7, paymentStatus: 'NotPaid' } as ItemInfo;

describe('the stage of a thing', () => {
  it.each<[ThingStage, Parameters<typeof stageOf>]>([
    ['free', [{ reservationNo: null, rentalStatus: 'NotRenting' }, {}]],
    ['returned', [{ reservationNo: null, rentalStatus: 'Returned' }, { info }]],
    ['lent', [{ reservationNo: 7, rentalStatus: 'Renting' }, {}]],
    ['asking', [held, { info, reservation: { ...reservation, status: 'Requested' } }]],
    ['cancelling', [held, { info, reservation: { ...reservation, status: 'Cancelling', paymentStatus: 'Paid' } }]],
    ['to-pay', [held, { info, reservation }]],
    ['paid', [held, { info, reservation: { ...reservation, paymentStatus: 'Paid' } }]],
    // A reservation that its owner may not see: the integrated row has to do.
    ['to-pay', [held, { info }]],
    ['paid', [held, { info: { ...info, paymentStatus: 'Paid' } }]],
    // What is known is of an earlier reservation.
    ['asking', [held, { info: { ...info, reservationNo: 6, paymentStatus: 'Paid' } }]],
    ['asking', [held, { reservation: { ...reservation, reservationNo: 6, paymentStatus: 'Paid' } }]],
  ])('is %s', (stage, known) => {
    expect(stageOf(...known)).toBe(stage);
  });

  it('changes soon while the market decides', () => {
    const stages: readonly ThingStage[] = ['free', 'asking', 'to-pay', 'paid', 'cancelling', 'lent', 'returned'];
    expect(stages.filter(isUnderWay)).toEqual(['asking', 'cancelling']);
  });
});
