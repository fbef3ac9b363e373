import { relayPorts } from '#shared/composition/relay-ports.ts';
import { relay } from '../reservation.functions.ts';

export const handler = relay(relayPorts());
