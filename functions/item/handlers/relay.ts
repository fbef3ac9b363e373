import { relayPorts } from '#shared/composition/relay-ports.ts';
import { relay } from '../item.functions.ts';

export const handler = relay(relayPorts());
