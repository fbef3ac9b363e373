import { createRelayFunction } from '../../shared/composition/relay-function.ts';
import { envelopeOfItemRow } from '../adapters/item.envelope.ts';

/** Publishes what happened to items, from their table's stream. */
export const handler = createRelayFunction(envelopeOfItemRow);
