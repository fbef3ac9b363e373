import type { Item, Reservation, Template } from '@gdmarket/client';
import { describe, expect, it } from 'vitest';
import { extendedFor, offeredFor, turningDown, withNext } from './offered.ts';

const template: Template = { title: '', method: 'PATCH', target: '', properties: [] };

describe('what is offered to the owner of a thing', () => {
  it('is nothing without templates', () => {
    expect(offeredFor({})).toEqual({ lend: false, return: false, change: false, delete: false });
  });

  it('is what the market offers, as far as the board knows it', () => {
    const _templates = { change: template, lend: template, paint: template };
    expect(offeredFor({ _templates })).toEqual({ lend: true, return: false, change: true, delete: false });
  });
});

it('a thing that can be handed over for days has the reservation that the market names', () => {
  const lend = { ...template, properties: [{ name: 'reservationNo', required: true, value: 7 }] };
  const thing: Pick<Item, 'reservationNo' | '_templates'> = { reservationNo: null, _templates: { lend } };
  expect(withNext(thing).reservationNo).toBe(7);
  expect(withNext({ ...thing, reservationNo: 3 }).reservationNo).toBe(3);
  expect(withNext({ ...thing, _templates: { lend: template } }).reservationNo).toBeNull();
});

describe('a rental can go on', () => {
  const rental = { to: '2026-12-03', rentalStatus: 'Renting' } as const;
  const next = { reservationNo: 8, to: '2026-12-05', paymentStatus: 'Paid' } as const;

  it('from its last day on, for the paid days that follow', () => {
    for (const today of ['2026-12-03', '2026-12-04'])
      expect(extendedFor(rental, next, today)).toEqual({ reservationNo: 8, to: '2026-12-05' });
  });

  it.each([
    ['earlier', rental, next, '2026-12-02'],
    ['while that is not paid', rental, { ...next, paymentStatus: 'NotPaid' } as const, '2026-12-03'],
    ['when it is back', { ...rental, rentalStatus: 'Returned' } as const, next, '2026-12-03'],
    ['without days', { ...rental, to: null }, next, '2026-12-03'],
    ['when nothing follows', rental, undefined, '2026-12-03'],
    ['before it is read', undefined, next, '2026-12-03'],
  ])('but not %s', (_, reservation, extension, today) => {
    expect(extendedFor(reservation, extension, today)).toBeUndefined();
  });
});

describe('turning a renter down', () => {
  const reason = { name: 'reason', required: true };
  it.each<[string, Pick<Reservation, '_templates'> | undefined, string | undefined]>([
    ['is not offered without a reservation', undefined, undefined],
    ['is not offered when the reservation does not', { _templates: { pay: template } }, undefined],
    [
      'needs a reason where the template has one',
      { _templates: { cancel: { ...template, properties: [reason] } } },
      'with-reason',
    ],
    ['needs none where the template has none', { _templates: { cancel: template } }, 'at-once'],
  ])('%s', (_, reservation, way) => {
    expect(turningDown(reservation)).toBe(way);
  });
});
