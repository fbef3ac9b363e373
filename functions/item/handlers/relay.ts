import { createRelayFunction } from '../../shared/composition/relay-function.ts';
import { envelopeOfRow } from '../../shared/events/relay.ts';
import { absentItemTable, itemTable } from '../adapters/item.table.ts';

/** Publishes what happened to items, from their table's stream. */
export const handler = createRelayFunction((row) =>
  String(row.bucket).startsWith('ABSENT#') ? envelopeOfRow(absentItemTable, row) : envelopeOfRow(itemTable, row),
);
