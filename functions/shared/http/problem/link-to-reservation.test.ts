import { expect, it } from 'vitest';
import { aRequest } from '../request.fixture.ts';
import { linkToReservation } from './link-to-reservation.ts';

const linked = linkToReservation(aRequest({ baseUrl: 'https://api.example' }));
const refusal = { kind: 'conflict', code: 'item-already-reserved', detail: 'yours already' } as const;

it('a refusal that names a reservation links to it', () => {
  expect(linked({ ...refusal, facts: { reservationNo: 7 } })).toEqual({
    _links: { reservation: { href: 'https://api.example/reservations/7' } },
  });
});

it('any other refusal stays as it is', () => {
  expect(linked(refusal)).toEqual({});
  expect(linked({ ...refusal, facts: { itemNo: 7 } })).toEqual({});
});
