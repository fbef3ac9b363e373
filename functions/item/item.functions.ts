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
import { envelopeOfArrival } from '../shared/files/file-arrived.ts';
import type { GatewayResult } from '../shared/http/gateway-result.ts';
import { createHttpHandler } from '../shared/http/handler.ts';
import type { GatewayEvent } from '../shared/http/request.ts';
import { envelopeOfItemRow } from './adapters/item.envelope.ts';
import { itemCalls } from './handlers/item.calls.ts';
import { itemListeners } from './handlers/item.listeners.ts';
import { itemRoutes } from './handlers/item.routes.ts';
import { effectsOfHandingOver } from './handlers/payment-effects.ts';
import { pictureListeners } from './handlers/picture.listeners.ts';
import { pictureRoutes } from './handlers/picture.routes.ts';

/** The item's HTTP commands and queries. */
export function http(
  dependencies: Parameters<typeof itemRoutes>[0] & Parameters<typeof pictureRoutes>[0],
  { payment }: { readonly payment: GuardedCalls },
  ports: HttpPorts,
) {
  const routes = { ...itemRoutes(dependencies), ...pictureRoutes(dependencies) };
  // The handler itself ends in time, with an answer.
  return middy<GatewayEvent, GatewayResult>({ timeoutEarlyInMillis: 0 })
    .use(payment(capturePayment, effectsOfHandingOver))
    .handler(createHttpHandler({ routes, ...edge, ...ports }));
}

/** Answers synchronous calls from other aggregates. */
export function calls(dependencies: Parameters<typeof itemCalls>[0], ports: CallPorts) {
  return createCallHandler({ calls: itemCalls(dependencies), ...ports });
}

/** Answers reservations: holds the item when they are made and releases it when they are cancelled. */
export function events(dependencies: Parameters<typeof itemListeners>[0], ports: ConsumerPorts) {
  return createQueueConsumer({ subscriptions: itemListeners(dependencies), ...ports });
}

/** Looks at files that arrive, and removes those of pictures that are gone. */
export function pictures(dependencies: Parameters<typeof pictureListeners>[0], ports: ConsumerPorts) {
  const subscriptions = pictureListeners(dependencies);
  return createQueueConsumer({ subscriptions, envelopeOf: envelopeOfArrival, ...ports });
}

/** Publishes the items' events from their table's stream. */
export function relay(ports: RelayPorts) {
  // The door is told to who has paid, and to nobody else (ADR 0047).
  return createRelay({ envelopeOf: envelopeOfItemRow, withheld: ['door'], ...ports });
}
