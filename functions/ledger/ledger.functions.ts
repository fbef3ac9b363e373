import { edge } from '#contracts/http/edge.ts';
import type { ConsumerPorts } from '../shared/composition/consumer-ports.ts';
import type { HttpPorts } from '../shared/composition/http-ports.ts';
import { createQueueConsumer } from '../shared/events/consuming/queue-consumer.ts';
import { createHttpHandler } from '../shared/http/handler.ts';
import { ledgerListeners } from './handlers/ledger.listeners.ts';
import { type LedgerRoutesDependencies, ledgerRoutes } from './handlers/ledger.routes.ts';
import type { BookkeepingDependencies } from './use-cases/record-event.use-case.ts';

/** The operators' queries of the books. */
export function http(dependencies: LedgerRoutesDependencies, ports: HttpPorts) {
  return createHttpHandler({ routes: ledgerRoutes(dependencies), ...edge, ...ports });
}

/** Writes down what happens to payments. */
export function events(dependencies: BookkeepingDependencies, ports: ConsumerPorts) {
  return createQueueConsumer({ subscriptions: ledgerListeners(dependencies), ...ports });
}
