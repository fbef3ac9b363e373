import { createRelayFunction } from '../../shared/composition/relay-function.ts';
import { envelopeOfRow } from '../../shared/events/relay.ts';
import { reviewTable } from '../adapters/review.table.ts';

/** Publishes what happened to reviews, from their table's stream. */
export const handler = createRelayFunction((row) => envelopeOfRow(reviewTable, row));
