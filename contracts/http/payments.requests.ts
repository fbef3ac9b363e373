import * as z from 'zod/mini';
import { wholeNumber } from './fields/numbers.ts';
import { text } from './fields/text.ts';

/**
 * `PATCH /payments/{paymentNo}`: the owner keeps so much of the deposit, for a reason that the renter sees. A row of 1 KB
 * has room for it.
 */
export const keepDepositRequest = z.lazy(() =>
  z.object({ depositKept: wholeNumber({ min: 1 }), reason: text({ max: 100 }) }),
);
