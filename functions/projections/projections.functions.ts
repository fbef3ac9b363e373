import { edge } from '#contracts/http/edge.ts';
import type { ConsumerPorts } from '../shared/composition/consumer-ports.ts';
import type { HttpPorts } from '../shared/composition/http-ports.ts';
import { createQueueConsumer } from '../shared/events/consuming/queue-consumer.ts';
import { createHttpHandler } from '../shared/http/handler.ts';
import { projectionListeners } from './handlers/projections.listeners.ts';
import { projectionRoutes } from './handlers/projections.routes.ts';
import type { Views } from './use-cases/project.use-case.ts';

/** The views' HTTP queries. */
export function http(views: Parameters<typeof projectionRoutes>[0], ports: HttpPorts) {
  return createHttpHandler({ routes: projectionRoutes(views), ...edge, ...ports });
}

/** Builds the itemInfo and reviewInfo views from the market's events. */
export function events(views: Views, ports: ConsumerPorts) {
  return createQueueConsumer({ subscriptions: projectionListeners(views), ...ports });
}
