import { createRelayFunction } from '../../shared/composition/relay-function.ts';
import { envelopeOfRow } from '../../shared/events/relay.ts';
import { reservationTable } from '../adapters/reservation.table.ts';

/** Publishes what happened to reservations, from their table's stream. */
export const handler = createRelayFunction((row) => envelopeOfRow(reservationTable, row));
