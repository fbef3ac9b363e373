import { edge } from '#contracts/http/edge.ts';
import { type CallPorts, createCallHandler } from '../shared/calls/call-handler.ts';
import type { ConsumerPorts } from '../shared/composition/consumer-ports.ts';
import type { HttpPorts } from '../shared/composition/http-ports.ts';
import type { RelayPorts } from '../shared/composition/relay-ports.ts';
import { createQueueConsumer } from '../shared/events/consuming/queue-consumer.ts';
import { createRelay, envelopeOfRow } from '../shared/events/publishing/relay.ts';
import { createHttpHandler } from '../shared/http/handler.ts';
import { paymentTable } from './adapters/payment.table.ts';
import { paymentCalls } from './handlers/payment.calls.ts';
import { paymentListeners } from './handlers/payment.listeners.ts';
import { paymentRoutes } from './handlers/payment.routes.ts';
import { settlementListeners } from './handlers/settlement.listeners.ts';

/** The payment's HTTP queries. */
export function http(dependencies: Parameters<typeof paymentRoutes>[0], ports: HttpPorts) {
  return createHttpHandler({ routes: paymentRoutes(dependencies), ...edge, ...ports });
}

/**
 * Answers synchronous calls from other aggregates: approve, cancel and close for the reservation, capture for the item.
 */
export function calls(dependencies: Parameters<typeof paymentCalls>[0], ports: CallPorts) {
  return createCallHandler({ calls: paymentCalls(dependencies), ...ports });
}

/** Closes the payments of reservations that have to end. */
export function events(dependencies: Parameters<typeof paymentListeners>[0], ports: ConsumerPorts) {
  return createQueueConsumer({ subscriptions: paymentListeners(dependencies), ...ports });
}

/** Gives the money of cancelled payments back, and retries as long as the provider fails. */
export function settlements(dependencies: Parameters<typeof settlementListeners>[0], ports: ConsumerPorts) {
  return createQueueConsumer({ subscriptions: settlementListeners(dependencies), ...ports });
}

/** Publishes the payments' events from their table's stream. */
export function relay(ports: RelayPorts) {
  return createRelay({ envelopeOf: (row) => envelopeOfRow(paymentTable, row), ...ports });
}
