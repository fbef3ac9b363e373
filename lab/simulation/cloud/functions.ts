import type { Context, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { itemSubscriptions } from '#contracts/subscriptions/item.ts';
import { ledgerSubscriptions } from '#contracts/subscriptions/ledger.ts';
import { noticesSubscriptions } from '#contracts/subscriptions/notices.ts';
import { operationsSubscriptions } from '#contracts/subscriptions/operations.ts';
import { paymentSubscriptions } from '#contracts/subscriptions/payment.ts';
import { projectionSubscriptions } from '#contracts/subscriptions/projections.ts';
import { reservationSubscriptions } from '#contracts/subscriptions/reservation.ts';
import { reviewSubscriptions } from '#contracts/subscriptions/review.ts';
import { settlementSubscriptions } from '#contracts/subscriptions/settlements.ts';
import * as itemFunctions from '#functions/item/item.functions.ts';
import * as ledgerFunctions from '#functions/ledger/ledger.functions.ts';
import * as noticesFunctions from '#functions/notices/notices.functions.ts';
import * as operationsFunctions from '#functions/operations/operations.functions.ts';
import * as paymentFunctions from '#functions/payment/payment.functions.ts';
import * as projectionFunctions from '#functions/projections/projections.functions.ts';
import * as reservationFunctions from '#functions/reservation/reservation.functions.ts';
import * as reviewFunctions from '#functions/review/review.functions.ts';
import type { CallPorts } from '#shared/calls/call-handler.ts';
import type { ConsumerPorts } from '#shared/composition/consumer-ports.ts';
import type { RelayPorts } from '#shared/composition/relay-ports.ts';
import type { ComeAgain } from '#shared/events/consuming/come-again.ts';
import type { DeadLetters } from '#shared/events/consuming/dead-letters.ts';
import type { GatewayResult } from '#shared/http/gateway-result.ts';
import type { GatewayEvent } from '#shared/http/request.ts';
import { createMemoryTokenVerifier } from '#shared/identity/token-verifier-memory.ts';
import type { Logger } from '#shared/observability/logger.ts';
import { tokens } from '../clients/people.ts';
import type { Machine, Run, Site } from '../engine/machine.ts';
import type { Bus, Pattern } from './bus.ts';
import type { TimeLeft } from './function-pool.ts';
import { type Dependency, guardedCallsOf } from './guards.ts';
import type { InstancePorts } from './instance-ports.ts';
import { withAdded } from './next-version.ts';

/** Makes the handler of a new instance. */
export type Maker<E, R> = (site: Site) => (event: E, context: TimeLeft) => Promise<R>;

type Answer = undefined | GatewayResult | Promise<GatewayResult>;

/** What the market's functions are built from. */
export interface Wiring {
  readonly machine: Machine;
  readonly portsOf: (site: Site) => InstancePorts;
  readonly logger: Logger;
  readonly payment: Dependency;
  readonly item: Dependency;
}

/** The functions behind the gateway. */
export function httpFunctions({ machine, portsOf, logger, ...dependencies }: Wiring) {
  const { signIn } = machine.profile;
  const ports = { logger, now: machine.scheduler.now, signIn, verifier: createMemoryTokenVerifier(tokens) };
  const guarded = (site: Site, name: 'payment' | 'item') => guardedCallsOf(machine, site, dependencies[name], logger);
  // The middlewares add what the context's type promises.
  const make = <C extends Context>(
    build: (site: Site) => (event: GatewayEvent, context: C, options: object) => Answer,
  ): Maker<GatewayEvent, GatewayResult> => {
    return (site) => {
      const handler = build(site);
      return async (event, timeLeft) => {
        const result = await handler(event, { ...lambdaContext(), ...timeLeft } as C, {});
        if (result === undefined) throw new Error('a handler answered nothing');
        return result;
      };
    };
  };
  return {
    item: make((site) => itemFunctions.http(portsOf(site).item, { payment: guarded(site, 'payment') }, ports)),
    reservation: make((site) => {
      const guards = { payment: guarded(site, 'payment'), item: guarded(site, 'item') };
      return reservationFunctions.http(portsOf(site).reservation, guards, ports);
    }),
    payment: make((site) => paymentFunctions.http(portsOf(site).payment, ports)),
    review: make((site) => reviewFunctions.http(portsOf(site).review, { item: guarded(site, 'item') }, ports)),
    notices: make((site) => noticesFunctions.http({ ...portsOf(site).notices, sendsMail: true }, ports)),
    projections: make((site) =>
      projectionFunctions.http({ ...portsOf(site).views, now: portsOf(site).item.now }, ports),
    ),
  };
}

/** The functions that others call synchronously. */
export function callFunctions({ machine, portsOf, logger }: Pick<Wiring, 'machine' | 'portsOf' | 'logger'>) {
  const answering = (
    build: (ports: InstancePorts, own: CallPorts) => ReturnType<typeof itemFunctions.calls>,
  ): Maker<unknown, unknown> => {
    return (site) => {
      const answer = build(portsOf(site), { logger, now: machine.scheduler.now });
      return site.isNext ? async (event, context) => withAdded(await answer(event, context)) : answer;
    };
  };
  return {
    item: answering(({ item }, own) => itemFunctions.calls(item, own)),
    payment: answering(({ payment }, own) => paymentFunctions.calls(payment, own)),
  };
}

/** A consumer of events: its subscriptions and its function. */
export interface Consumer {
  readonly subscriptions: Readonly<Record<string, { readonly pattern: Pattern }>>;
  readonly make: Maker<SQSEvent, SQSBatchResponse>;
}

/** The consumers of events. `deadLetters` keeps their dead letters; with `comeAgain`, some wait for a time. */
export function eventFunctions(
  { machine, portsOf, logger, item }: Pick<Wiring, 'machine' | 'portsOf' | 'logger' | 'item'>,
  deadLetters: DeadLetters,
  comeAgain: (site: Site, consumer: 'item' | 'reservation' | 'payment' | 'notices') => ComeAgain,
) {
  const consumer = (
    subscriptions: Consumer['subscriptions'],
    build: (ports: InstancePorts, own: ConsumerPorts, site: Site) => ReturnType<typeof itemFunctions.events>,
  ): Consumer => ({ subscriptions, make: (site) => build(portsOf(site), { deadLetters, logger }, site) });
  return {
    item: consumer(itemSubscriptions, ({ item }, own, site) =>
      itemFunctions.events({ ...item, comeAgain: comeAgain(site, 'item') }, own),
    ),
    reservation: consumer(reservationSubscriptions, ({ reservation }, own, site) => {
      // A message without the item's answer fails, also when a circuit refuses the call.
      const missed = (run: Run): void => {
        run.strokes += 1;
      };
      const guards = { item: guardedCallsOf(machine, site, item, logger, missed) };
      const handler = reservationFunctions.events(
        { ...reservation, comeAgain: comeAgain(site, 'reservation') },
        guards,
        own,
      );
      // The middleware adds what the context's type promises.
      return (event, timeLeft) =>
        handler(
          event,
          { ...lambdaContext(), ...Object(timeLeft) },
          { signal: new AbortController().signal },
        ) as Promise<SQSBatchResponse>;
    }),
    payment: consumer(paymentSubscriptions, ({ payment }, own, site) =>
      paymentFunctions.events({ ...payment, comeAgain: comeAgain(site, 'payment') }, own),
    ),
    settlements: consumer(settlementSubscriptions, ({ payment }, own) => paymentFunctions.settlements(payment, own)),
    review: consumer(reviewSubscriptions, ({ review }, own) => reviewFunctions.events(review, own)),
    projections: consumer(projectionSubscriptions, ({ views }, own) => projectionFunctions.events(views, own)),
    operations: consumer(operationsSubscriptions, ({ history }, own) => operationsFunctions.events(history, own)),
    ledger: consumer(ledgerSubscriptions, ({ books }, own) => ledgerFunctions.events(books, own)),
    notices: consumer(noticesSubscriptions, ({ notices }, own, site) =>
      noticesFunctions.events({ ...notices, comeAgain: comeAgain(site, 'notices') }, own),
    ),
  };
}

/** The relays of the tables' streams. `deadLetters` keeps what can never be published. */
export function relayFunctions(
  { machine, logger }: Pick<Wiring, 'machine' | 'logger'>,
  bus: Bus,
  deadLetters: DeadLetters,
) {
  const relaying = (build: (own: RelayPorts) => ReturnType<typeof itemFunctions.relay>) => {
    const maker: Maker<DynamoDBStreamEvent, void> = (site) => {
      const sleep = (ms: number) => machine.wait(site, ms);
      return build({ publisher: bus.publisherOf(site), deadLetters, logger, sleep });
    };
    return maker;
  };
  return {
    item: relaying(itemFunctions.relay),
    reservation: relaying(reservationFunctions.relay),
    payment: relaying(paymentFunctions.relay),
    review: relaying(reviewFunctions.relay),
  };
}

/**
 * What Lambda passes to a handler beside the event; the middlewares add to it. Only a run that is out of time is told how
 * much it has; elsewhere the history decides when a function ends.
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
