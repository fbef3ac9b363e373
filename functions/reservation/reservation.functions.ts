import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { approvePayment } from '#contracts/calls/approve-payment.ts';
import { cancelPayment } from '#contracts/calls/cancel-payment.ts';
import { closePayment } from '#contracts/calls/close-payment.ts';
import { findHeldItem } from '#contracts/calls/find-held-item.ts';
import { findItem } from '#contracts/calls/find-item.ts';
import { findPlace } from '#contracts/calls/find-place.ts';
import { edge } from '#contracts/http/edge.ts';
import type { RoutesOf } from '#contracts/http/routes.ts';
import type { ConsumerPorts } from '../shared/composition/consumer-ports.ts';
import type { GuardedCalls } from '../shared/composition/guarded-calls.ts';
import type { HttpPorts } from '../shared/composition/http-ports.ts';
import type { RelayPorts } from '../shared/composition/relay-ports.ts';
import { createQueueConsumer } from '../shared/events/consuming/queue-consumer.ts';
import type { Envelope } from '../shared/events/envelope.ts';
import { createRelay, envelopeOfRow } from '../shared/events/publishing/relay.ts';
import { envelopeOfSchedule } from '../shared/events/time-to-look.ts';
import type { GatewayResult } from '../shared/http/gateway-result.ts';
import { createHttpHandler, type RouteHandler } from '../shared/http/handler.ts';
import type { GatewayEvent } from '../shared/http/request.ts';
import { isPersonRow, personTable } from './adapters/person.table.ts';
import { reservationTable } from './adapters/reservation.table.ts';
import { isWaitingRow, waitingTable } from './adapters/waiting.table.ts';
import {
  effectsOfAskingItem,
  effectsOfAskingWhere,
  effectsOfForgetting,
  effectsOfPaying,
  effectsOfTakingBack,
} from './handlers/call-effects.ts';
import { type MeRequestContext, meRoutes } from './handlers/me.routes.ts';
import { rentalPictureRoutes } from './handlers/rental-picture.routes.ts';
import { reservationListeners } from './handlers/reservation.listeners.ts';
import { type ReservationRequestContext, reservationRoutes } from './handlers/reservation.routes.ts';
import { waitingRoutes } from './handlers/waiting.routes.ts';

/** The reservation's HTTP commands and queries. */
export function http(
  dependencies: Parameters<typeof reservationRoutes>[0] &
    Parameters<typeof rentalPictureRoutes>[0] &
    Parameters<typeof waitingRoutes>[0] &
    Parameters<typeof meRoutes>[0],
  { payment, item }: { readonly payment: GuardedCalls; readonly item: GuardedCalls },
  ports: HttpPorts,
) {
  const routes: Record<RoutesOf<'reservation'>, RouteHandler<ReservationRequestContext & MeRequestContext>> = {
    ...reservationRoutes(dependencies),
    ...rentalPictureRoutes(dependencies),
    ...waitingRoutes(dependencies),
    ...meRoutes(dependencies),
  };
  // The handler itself ends in time, with an answer.
  return middy<GatewayEvent, GatewayResult>({ timeoutEarlyInMillis: 0 })
    .use(payment(approvePayment, effectsOfPaying))
    .use(payment(cancelPayment, effectsOfTakingBack))
    .use(payment(closePayment))
    .use(item(findItem, effectsOfAskingItem))
    .use(item(findPlace, effectsOfAskingWhere))
    .use(item(findHeldItem, effectsOfForgetting))
    .handler(createHttpHandler({ routes, ...edge, ...ports }));
}

/** Applies the events of a reservation's item and payment, and the end of its time to pay; calls who waits for an item. */
export function events(
  dependencies: Omit<Parameters<typeof reservationListeners>[0], 'findItem'>,
  { item }: { readonly item: GuardedCalls },
  ports: ConsumerPorts,
) {
  return middy<SQSEvent, SQSBatchResponse>({ timeoutEarlyInMillis: 0 })
    .use(item(findItem))
    .handler((event, context) => {
      const subscriptions = reservationListeners({ ...dependencies, findItem: context.guarded.findItem });
      return createQueueConsumer({ subscriptions, envelopeOf: envelopeOfSchedule, ...ports })(event, context);
    });
}

/** Publishes the events of reservations, of those who wait and of forgotten people from their table's stream. */
export function relay(ports: RelayPorts) {
  return createRelay({ envelopeOf, ...ports });
}

function envelopeOf(row: Readonly<Record<string, unknown>>): Envelope {
  if (isPersonRow(row)) return envelopeOfRow(personTable, row);
  return isWaitingRow(row) ? envelopeOfRow(waitingTable, row) : envelopeOfRow(reservationTable, row);
}
