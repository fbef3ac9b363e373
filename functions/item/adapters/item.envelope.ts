import type { Envelope } from '#shared/events/envelope.ts';
import { envelopeOfRow } from '#shared/events/publishing/relay.ts';
import { absentItemTable, itemTable } from './item.table.ts';

/**
 * The envelope of a row of the item table, which holds items and the answers for absent ones. Throws as `envelopeOfRow`
 * does.
 */
export function envelopeOfItemRow(row: Readonly<Record<string, unknown>>): Envelope {
  return String(row.bucket).startsWith('ABSENT#') ? envelopeOfRow(absentItemTable, row) : envelopeOfRow(itemTable, row);
}
