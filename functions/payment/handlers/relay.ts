import { createRelayFunction } from '../../shared/composition/relay-function.ts';
import { envelopeOfRow } from '../../shared/events/relay.ts';
import { paymentTable } from '../adapters/payment.table.ts';

/** Publishes what happened to payments, from their table's stream. */
export const handler = createRelayFunction((row) => envelopeOfRow(paymentTable, row));
