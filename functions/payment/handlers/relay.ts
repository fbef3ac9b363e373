import { relayPorts } from '#shared/composition/relay-ports.ts';
import { relay } from '../payment.functions.ts';

export const handler = relay(relayPorts());
