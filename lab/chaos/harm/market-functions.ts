import { consumers } from '#contracts/consumers.ts';
import { hasBooks } from '#support/environment.ts';

/** Functions that answer HTTP requests, by the part of their names after `gdmarket-<stage>-`. */
export const httpFunctions = [
  'item-http',
  'reservation-http',
  'payment-http',
  'review-http',
  'projections-http',
  'operations-http',
] as const;

/** Functions that others call synchronously. */
export const calledFunctions = ['item-calls', 'payment-calls'] as const;

/** Functions that a stream or a queue feeds. */
export const fedFunctions = [
  'item-relay',
  'reservation-relay',
  'payment-relay',
  'review-relay',
  ...Object.keys(consumers).filter((name) => hasBooks || name !== 'ledger-events'),
];

/** All of them. */
export const marketFunctions = [...httpFunctions, ...calledFunctions, ...fedFunctions] as const;
