import type { Reservation, Template } from '@gdmarket/client';
import { describe, expect, it } from 'vitest';
import { offeredFor, turningDown } from './offered.ts';

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
