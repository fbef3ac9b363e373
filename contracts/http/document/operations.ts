import type { RouteKey } from '../routes.ts';
import { itemOperations } from './items.operations.ts';
import type { Operation } from './operation.ts';
import { paymentOperations } from './payments.operations.ts';
import { reservationOperations } from './reservations.operations.ts';
import { reviewOperations } from './reviews.operations.ts';
import { viewOperations } from './views.operations.ts';

/** What the requests that `entry` answers have to say. */
const entryOperations = {
  'GET /': {
    id: 'getIndex',
    tag: 'api',
    summary: 'Read the index',
    answers: { 200: { meaning: 'A link to each list, and to this document.', schema: 'Index' } },
    problems: [],
  },
  'GET /openapi.json': {
    id: 'getDocument',
    tag: 'api',
    summary: 'Read this document',
    answers: { 200: { meaning: 'This document.', schema: 'Document' } },
    problems: [],
  },
} as const satisfies Readonly<Record<string, Operation>>;

const ofRoutes: Readonly<Record<RouteKey, Operation>> = {
  ...itemOperations,
  ...reservationOperations,
  ...paymentOperations,
  ...reviewOperations,
  ...viewOperations,
};

/** Every operation of the API, by its route's key. A route without one does not compile. */
export const operations: Readonly<Record<string, Operation>> = { ...entryOperations, ...ofRoutes };
