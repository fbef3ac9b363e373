import middy from '@middy/core';
import type { Context, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { approvePayment } from '../../contracts/calls/approve-payment.ts';
import { cancelPayment } from '../../contracts/calls/cancel-payment.ts';
import { capturePayment } from '../../contracts/calls/capture-payment.ts';
import { closePayment } from '../../contracts/calls/close-payment.ts';
import { deleteItem } from '../../contracts/calls/delete-item.ts';
import { findItem } from '../../contracts/calls/find-item.ts';
import { edge } from '../../contracts/http/edge.ts';
import { envelopeOfItemRow } from '../../functions/item/adapters/item.envelope.ts';
import { itemCalls } from '../../functions/item/handlers/item.calls.ts';
import { itemListeners } from '../../functions/item/handlers/item.listeners.ts';
import { itemRoutes } from '../../functions/item/handlers/item.routes.ts';
import { effectsOfHandingOver } from '../../functions/item/handlers/payment-effects.ts';
import { paymentTable } from '../../functions/payment/adapters/payment.table.ts';
import { paymentCalls } from '../../functions/payment/handlers/payment.calls.ts';
import { paymentListeners } from '../../functions/payment/handlers/payment.listeners.ts';
import { paymentRoutes } from '../../functions/payment/handlers/payment.routes.ts';
import { settlementListeners } from '../../functions/payment/handlers/settlement.listeners.ts';
import { projectionListeners } from '../../functions/projections/handlers/projections.listeners.ts';
import { projectionRoutes } from '../../functions/projections/handlers/projections.routes.ts';
import { reservationTable } from '../../functions/reservation/adapters/reservation.table.ts';
import { effectsOfPaying, effectsOfTakingBack } from '../../functions/reservation/handlers/payment-effects.ts';
import { reservationListeners } from '../../functions/reservation/handlers/reservation.listeners.ts';
import { reservationRoutes } from '../../functions/reservation/handlers/reservation.routes.ts';
import { reviewTable } from '../../functions/review/adapters/review.table.ts';
import { effectsOfReviewing } from '../../functions/review/handlers/item-effects.ts';
import { reviewListeners } from '../../functions/review/handlers/review.listeners.ts';
import { reviewRoutes } from '../../functions/review/handlers/review.routes.ts';
import { createCallHandler, type RegisteredCall } from '../../functions/shared/calls/call-handler.ts';
import type { ComeAgain } from '../../functions/shared/events/come-again.ts';
import type { DeadLetters } from '../../functions/shared/events/dead-letters.ts';
import { createQueueConsumer, type Subscription } from '../../functions/shared/events/queue-consumer.ts';
import { createRelay, envelopeOfRow, type RelayOptions } from '../../functions/shared/events/relay.ts';
import type { GatewayResult } from '../../functions/shared/http/gateway-result.ts';
import { createHttpHandler, type RouteHandler } from '../../functions/shared/http/handler.ts';
import type { GatewayEvent } from '../../functions/shared/http/request.ts';
import type { Logger } from '../../functions/shared/observability/logger.ts';
import type { Bus } from './bus.ts';
import type { Dependency } from './guards.ts';
import { guardedCallsOf } from './guards.ts';
import type { InstancePorts } from './instance-ports.ts';
import type { Machine, Site } from './machine.ts';
import { withAdded } from './next-version.ts';

/** Makes the handler of a fresh instance. */
export type Maker<E, R> = (site: Site) => (event: E) => Promise<R>;

type Answer = undefined | GatewayResult | Promise<GatewayResult>;

/** What the market's functions are wired from. */
export interface Wiring {
  readonly machine: Machine;
  readonly portsOf: (site: Site) => InstancePorts;
  readonly logger: Logger;
  readonly payment: Dependency;
  readonly item: Dependency;
}

/** The functions behind the gateway, wired as their entry points wire them. */
export function httpFunctions({ machine, portsOf, logger, payment, item }: Wiring) {
  const http = <C>(routes: Readonly<Record<string, RouteHandler<C>>>) =>
    createHttpHandler<string, C>({ routes, ...edge, logger, now: machine.scheduler.now });
  // The middlewares add to the context what its type promises.
  const make = <C extends Context>(
    build: (site: Site) => (event: GatewayEvent, context: C, options: object) => Answer,
  ): Maker<GatewayEvent, GatewayResult> => {
    return (site) => {
      const handler = build(site);
      return async (event) => {
        const result = await handler(event, lambdaContext() as C, {});
        if (result === undefined) throw new Error('a handler answered nothing');
        return result;
      };
    };
  };
  return {
    item: make((site) =>
      middy<GatewayEvent, GatewayResult>()
        .use(guardedCallsOf(machine, site, payment, logger)(capturePayment, effectsOfHandingOver))
        .handler(http(itemRoutes(portsOf(site).item))),
    ),
    reservation: make((site) => {
      const guarded = guardedCallsOf(machine, site, payment, logger);
      return middy<GatewayEvent, GatewayResult>()
        .use(guarded(approvePayment, effectsOfPaying))
        .use(guarded(cancelPayment, effectsOfTakingBack))
        .use(guarded(closePayment))
        .use(guardedCallsOf(machine, site, item, logger)(findItem))
        .handler(http(reservationRoutes(portsOf(site).reservation)));
    }),
    payment: make((site) => http<unknown>(paymentRoutes(portsOf(site).payment))),
    review: make((site) =>
      middy<GatewayEvent, GatewayResult>()
        .use(guardedCallsOf(machine, site, item, logger)(deleteItem, effectsOfReviewing))
        .handler(http(reviewRoutes(portsOf(site).review))),
    ),
    projections: make((site) => http<unknown>(projectionRoutes(portsOf(site).views))),
  };
}

/** The functions others call synchronously. */
export function callFunctions({ machine, portsOf, logger }: Pick<Wiring, 'machine' | 'portsOf' | 'logger'>) {
  const answering = (callsOf: (ports: InstancePorts) => readonly RegisteredCall[]): Maker<unknown, unknown> => {
    return (site) => {
      const answer = createCallHandler({ calls: callsOf(portsOf(site)), logger, now: machine.scheduler.now });
      return site.isNext ? async (event) => withAdded(await answer(event)) : answer;
    };
  };
  return {
    item: answering(({ item }) => itemCalls(item)),
    payment: answering(({ payment }) => paymentCalls(payment)),
  };
}

/** The consumers of queues. Takes also where their dead letters go, and how reservations wait for a time. */
export function eventFunctions(
  { portsOf, logger }: Pick<Wiring, 'portsOf' | 'logger'>,
  deadLetters: DeadLetters,
  comeAgain: (site: Site) => ComeAgain,
) {
  const consuming = (
    listenersOf: (ports: InstancePorts, site: Site) => readonly Subscription[],
  ): Maker<SQSEvent, SQSBatchResponse> => {
    return (site) => createQueueConsumer({ subscriptions: listenersOf(portsOf(site), site), deadLetters, logger });
  };
  return {
    item: consuming(({ item }) => itemListeners(item)),
    reservation: consuming(({ reservation }, site) =>
      reservationListeners({ ...reservation, comeAgain: comeAgain(site) }),
    ),
    payment: consuming(({ payment }) => paymentListeners(payment)),
    settlements: consuming(({ payment }) => settlementListeners(payment)),
    review: consuming(({ review }) => reviewListeners(review)),
    projections: consuming(({ views }) => projectionListeners(views)),
  };
}

/** The relays of the tables' streams. Takes also the bus and where what can never be published goes. */
export function relayFunctions(
  { machine, logger }: Pick<Wiring, 'machine' | 'logger'>,
  bus: Bus,
  deadLetters: DeadLetters,
) {
  const relaying = (envelopeOf: RelayOptions['envelopeOf']): Maker<DynamoDBStreamEvent, void> => {
    return (site) => {
      const sleep = (ms: number) => machine.wait(site, ms);
      return createRelay({ envelopeOf, publisher: bus.publisherOf(site), deadLetters, logger, sleep });
    };
  };
  return {
    item: relaying(envelopeOfItemRow),
    reservation: relaying((row) => envelopeOfRow(reservationTable, row)),
    payment: relaying((row) => envelopeOfRow(paymentTable, row)),
    review: relaying((row) => envelopeOfRow(reviewTable, row)),
  };
}

/**
 * What Lambda hands to a handler beside the event; the middlewares add to it. Without the time that is left: middy would set a real timer for it, and here
 * functions end when the history says so.
 */
function lambdaContext(): Omit<Context, 'getRemainingTimeInMillis'> {
  const nothing = (): void => undefined;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'simulated',
    functionVersion: '1',
    invokedFunctionArn: 'arn',
    memoryLimitInMB: '1024',
    awsRequestId: '1',
    logGroupName: 'log',
    logStreamName: 'log',
    done: nothing,
    fail: nothing,
    succeed: nothing,
  };
}
