import middy from '@middy/core';
import { capturePayment } from '#contracts/calls/capture-payment.ts';
import { edge } from '#contracts/http/edge.ts';
import { type CallPorts, createCallHandler } from '../shared/calls/call-handler.ts';
import type { ConsumerPorts } from '../shared/composition/consumer-ports.ts';
import type { GuardedCalls } from '../shared/composition/guarded-calls.ts';
import type { HttpPorts } from '../shared/composition/http-ports.ts';
import type { RelayPorts } from '../shared/composition/relay-ports.ts';
import { createQueueConsumer } from '../shared/events/consuming/queue-consumer.ts';
import { createRelay } from '../shared/events/publishing/relay.ts';
import type { GatewayResult } from '../shared/http/gateway-result.ts';
import { createHttpHandler } from '../shared/http/handler.ts';
import type { GatewayEvent } from '../shared/http/request.ts';
import { envelopeOfItemRow } from './adapters/item.envelope.ts';
import { itemCalls } from './handlers/item.calls.ts';
import { itemListeners } from './handlers/item.listeners.ts';
import { itemRoutes } from './handlers/item.routes.ts';
import { effectsOfHandingOver } from './handlers/payment-effects.ts';

/** The item's HTTP commands and queries. */
export function http(
  dependencies: Parameters<typeof itemRoutes>[0],
  { payment }: { readonly payment: GuardedCalls },
  ports: HttpPorts,
) {
  return middy<GatewayEvent, GatewayResult>()
    .use(payment(capturePayment, effectsOfHandingOver))
    .handler(createHttpHandler({ routes: itemRoutes(dependencies), ...edge, ...ports }));
}

/** Answers synchronous calls from other aggregates. */
export function calls(dependencies: Parameters<typeof itemCalls>[0], ports: CallPorts) {
  return createCallHandler({ calls: itemCalls(dependencies), ...ports });
}

/** Answers reservations: holds the item when they are made and releases it when they are cancelled. */
export function events(dependencies: Parameters<typeof itemListeners>[0], ports: ConsumerPorts) {
  return createQueueConsumer({ subscriptions: itemListeners(dependencies), ...ports });
}

/** Publishes the items' events from their table's stream. */
export function relay(ports: RelayPorts) {
  return createRelay({ envelopeOf: envelopeOfItemRow, ...ports });
}
