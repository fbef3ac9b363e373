import type { Circuit, Reservation } from '@gdmarket/client';
import type { Look } from '../../ui/badge.tsx';

/** How the market's own states of a reservation look. */
export const lookOfStatus: Readonly<Record<Reservation['status'], Look>> = {
  Requested: 'held',
  Confirmed: 'free',
  Cancelling: 'held',
  Rejected: 'wrong',
  Closed: 'over',
};

/** How the states of a circuit look. */
export const lookOfCircuit: Readonly<Record<Circuit['state'], Look>> = {
  closed: 'free',
  open: 'wrong',
  'half-open': 'held',
};
