import type { RouteKey } from '../routes.ts';
import { itemOperations } from './items.operations.ts';
import { ledgerOperations } from './ledger.operations.ts';
import { meOperations } from './me.operations.ts';
import { noticesOperations } from './notices.operations.ts';
import type { Operation } from './operation.ts';
import { operatorOperations } from './operators.operations.ts';
import { paymentOperations } from './payments.operations.ts';
import { pictureOperations, rentalPictureOperations } from './pictures.operations.ts';
import { reservationOperations } from './reservations.operations.ts';
import { reviewOperations } from './reviews.operations.ts';
import { viewOperations } from './views.operations.ts';
import { waitingOperations } from './waiting.operations.ts';

/** What the requests that `entry` answers have to say. */
const entryOperations = {
  'GET /': {
    id: 'getIndex',
    tag: 'api',
    summary: 'Read the index',
    answers: {
      200: {
        meaning: 'A link to each list, to this document, to its page and to the document of the events.',
        schema: 'Index',
      },
      303: { meaning: 'Whoever asks for `text/html` is a browser: it is led to the board.', located: true },
    },
    problems: [],
  },
  'GET /openapi.json': {
    id: 'getDocument',
    tag: 'api',
    summary: 'Read this document',
    answers: { 200: { meaning: 'This document.', schema: 'Document', type: 'application/json' } },
    problems: [],
  },
  'GET /asyncapi.json': {
    id: 'getEvents',
    tag: 'api',
    summary: 'Read the document of the events',
    description: 'What happens in the market, as AsyncAPI.',
    answers: { 200: { meaning: 'The document of the events.', schema: 'EventDocument', type: 'application/json' } },
    problems: [],
  },
  'GET /docs': {
    id: 'getReference',
    tag: 'api',
    summary: 'Read this document as a page',
    answers: { 200: { meaning: 'The reference of the API, for people.', schema: 'ReferencePage', type: 'text/html' } },
    problems: [],
  },
} as const satisfies Readonly<Record<string, Operation>>;

const ofRoutes: Readonly<Record<RouteKey, Operation>> = {
  ...itemOperations,
  ...pictureOperations,
  ...reservationOperations,
  ...rentalPictureOperations,
  ...waitingOperations,
  ...meOperations,
  ...noticesOperations,
  ...paymentOperations,
  ...reviewOperations,
  ...viewOperations,
  ...operatorOperations,
  ...ledgerOperations,
};

/** Every operation of the API, by its route's key. A route without one does not compile. */
export const operations: Readonly<Record<string, Operation>> = { ...entryOperations, ...ofRoutes };
