import { relayPorts } from '#shared/composition/relay-ports.ts';
import { relay } from '../review.functions.ts';

export const handler = relay(relayPorts());
