import { edge } from '#contracts/http/edge.ts';
import type { ConsumerPorts } from '../shared/composition/consumer-ports.ts';
import type { HttpPorts } from '../shared/composition/http-ports.ts';
import { createQueueConsumer } from '../shared/events/consuming/queue-consumer.ts';
import { createHttpHandler } from '../shared/http/handler.ts';
import { operationsListeners } from './handlers/operations.listeners.ts';
import { type Operations, operationsRoutes } from './handlers/operations.routes.ts';
import type { History } from './history.ts';

/** The operators' HTTP queries. */
export function http(operations: Operations, ports: HttpPorts) {
  return createHttpHandler({ routes: operationsRoutes(operations), ...edge, ...ports });
}

/** Keeps the market's events in the histories of rentals and items. */
export function events(history: Pick<History, 'add'>, ports: ConsumerPorts) {
  return createQueueConsumer({ subscriptions: operationsListeners(history), ...ports });
}
