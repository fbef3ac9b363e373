import { expect, it } from 'vitest';
import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import { aRequest } from '../../shared/http/request.fixture.ts';
import { linkingOwnReservation } from './own-reservation.ts';

const request = aRequest({ baseUrl: 'https://api.example' });
const refusal = { kind: 'conflict', code: 'item-already-reserved', detail: 'yours already' } as const;

function refusing(rejection: ConstructorParameters<typeof CommandRejected>[0]): () => Promise<never> {
  return () => Promise.reject(new CommandRejected(rejection));
}

it('a refusal that names the renter’s own reservation links to it', async () => {
  const told = linkingOwnReservation(request, refusing({ ...refusal, facts: { reservationNo: 7 } }));
  await expect(told).rejects.toMatchObject({
    status: 409,
    code: 'item-already-reserved',
    detail: 'yours already',
    members: { reservationNo: 7, _links: { reservation: { href: 'https://api.example/reservations/7' } } },
  });
});

it('any other refusal, fault or success stays as it is', async () => {
  await expect(linkingOwnReservation(request, refusing(refusal))).rejects.toThrow(new CommandRejected(refusal));
  const fault = new Error('store away');
  await expect(linkingOwnReservation(request, () => Promise.reject(fault))).rejects.toBe(fault);
  expect(await linkingOwnReservation(request, async () => 1)).toBe(1);
});
