import type { ItemInfo, Reservation } from '@gdmarket/client';
import { describe, expect, it } from 'vitest';
import { isBehind, isUnderWay, mayBeLent, stageOf, type ThingStage } from './thing-stage.ts';
import type { ThingWithRental } from './with-rental.ts';

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
    expect(stages.filter(mayBeLent)).toEqual(['free', 'paid', 'lent', 'returned']);
  });
});

describe('what is read of a rental is behind the thing', () => {
  const back = { reservationNo: null, rentalStatus: 'Returned' } as const;
  const deposit = (status: 'Held' | 'Keepable') => ({ deposit: { status } }) as NonNullable<ThingWithRental['payment']>;
  const rented = (rentalStatus: ItemInfo['rentalStatus']) => ({ ...info, rentalStatus });
  it.each<[string, boolean, Parameters<typeof isBehind>]>([
    ['before the hand-over is heard of', true, [{ ...held, rentalStatus: 'Renting' }, { info: rented('NotRenting') }]],
    ['not after it', false, [{ ...held, rentalStatus: 'Renting' }, { info: rented('Renting') }]],
    [
      'before the next rental is heard of',
      true,
      [{ reservationNo: 8, rentalStatus: 'Renting' }, { info: rented('NotRenting') }],
    ],
    ['before the return is heard of', true, [back, { info: rented('Renting') }]],
    ['while the deposit cannot be kept yet', true, [back, { info: rented('Returned'), payment: deposit('Held') }]],
    ['not after both', false, [back, { info: rented('Returned'), payment: deposit('Keepable') }]],
    ['not by the deposit of who has it next', false, [back, { info: rented('NotRenting'), payment: deposit('Held') }]],
    ['not before it is read', false, [back, {}]],
    ['not while nobody has had it', false, [held, { info: rented('NotRenting') }]],
  ])('%s', (_, expected, known) => expect(isBehind(...known)).toBe(expected));
});
