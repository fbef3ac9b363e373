import middy from '@middy/core';
import { deleteItem } from '#contracts/calls/delete-item.ts';
import { edge } from '#contracts/http/edge.ts';
import type { ConsumerPorts } from '../shared/composition/consumer-ports.ts';
import type { GuardedCalls } from '../shared/composition/guarded-calls.ts';
import type { HttpPorts } from '../shared/composition/http-ports.ts';
import type { RelayPorts } from '../shared/composition/relay-ports.ts';
import { createQueueConsumer } from '../shared/events/consuming/queue-consumer.ts';
import { createRelay, envelopeOfRow } from '../shared/events/publishing/relay.ts';
import type { GatewayResult } from '../shared/http/gateway-result.ts';
import { createHttpHandler } from '../shared/http/handler.ts';
import type { GatewayEvent } from '../shared/http/request.ts';
import { reviewTable } from './adapters/review.table.ts';
import { effectsOfReviewing } from './handlers/item-effects.ts';
import { reviewListeners } from './handlers/review.listeners.ts';
import { reviewRoutes } from './handlers/review.routes.ts';

/** The review's HTTP commands and queries. */
export function http(
  dependencies: Parameters<typeof reviewRoutes>[0],
  { item }: { readonly item: GuardedCalls },
  ports: HttpPorts,
) {
  // The handler itself ends in time, with an answer.
  return middy<GatewayEvent, GatewayResult>({ timeoutEarlyInMillis: 0 })
    .use(item(deleteItem, effectsOfReviewing))
    .handler(createHttpHandler({ routes: reviewRoutes(dependencies), ...edge, ...ports }));
}

/** Requests a review when an item is returned, and completes a review whose item was deleted with it. */
export function events(dependencies: Parameters<typeof reviewListeners>[0], ports: ConsumerPorts) {
  return createQueueConsumer({ subscriptions: reviewListeners(dependencies), ...ports });
}

/** Publishes the reviews' events from their table's stream. */
export function relay(ports: RelayPorts) {
  return createRelay({ envelopeOf: (row) => envelopeOfRow(reviewTable, row), ...ports });
}
