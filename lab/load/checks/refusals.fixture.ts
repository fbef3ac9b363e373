import { attempt, unavailable } from '../clients/attempt.fixture.ts';

/** A payment answered 200 after payment was called. */
export const answeredDuringCall = attempt({ correlationId: 'paid' });

/** Twenty refusals. */
export const refusals = Array.from({ length: 20 }, (_, index) =>
  unavailable('refused', { reservationNo: index + 1, correlationId: `refused-${index}` }),
);
