import type { IParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { itemSubscriptions } from '#contracts/subscriptions/item.ts';
import { paymentSubscriptions } from '#contracts/subscriptions/payment.ts';
import { reservationSubscriptions } from '#contracts/subscriptions/reservation.ts';
import { reviewSubscriptions } from '#contracts/subscriptions/review.ts';
import { settlementSubscriptions } from '#contracts/subscriptions/settlements.ts';
import { filterIndex } from '#shared/persistence/lists/list-indexes.ts';
import type { GuardedDependency } from '../constructs/guarded-dependency.ts';
import { nameIn, type Stage } from '../stage.ts';
import { AggregateService } from './aggregate.service.ts';
import { COUNTER_ACTIONS, LIST_ACTIONS, ROW_ACTIONS, type ServiceProps } from './service.ts';

/** The index of what somebody owns. */
const ownItems = { indexes: [filterIndex('ownerId').name] };

/** The item. It calls payment at the hand-over, and reads how much one person may register. */
export function createItemService(
  scope: Construct,
  {
    stage,
    bus,
    data,
    identity,
    payment,
    limits,
  }: ServiceProps & { readonly payment: GuardedDependency; readonly limits: IParameter },
): AggregateService {
  return new AggregateService(scope, 'Item', {
    stage,
    bus,
    identity,
    component: 'item',
    table: data.items,
    http: {
      actions: [...ROW_ACTIONS, ...LIST_ACTIONS, ...COUNTER_ACTIONS],
      environment: { ...limitsIn(stage, limits), NUMBER_BLOCK_SIZE: String(stage.numberBlockSize) },
      reads: [limits],
      dependencies: [payment],
    },
    // Whether something of an owner is held or lent.
    calls: {
      ...ownItems,
      actions: [...ROW_ACTIONS, ...LIST_ACTIONS],
      reservedConcurrency: stage.concurrency.callees?.item,
    },
    consumers: {
      Events: {
        hears: { subscriptions: itemSubscriptions, waits: true },
        // The answer for an absent item is a transaction that checks that the item does not exist.
        actions: [...ROW_ACTIONS, ...LIST_ACTIONS, 'dynamodb:ConditionCheckItem'],
        // The items of an owner who is forgotten.
        ...ownItems,
      },
    },
  });
}

/**
 * The reservation. It calls payment and item, and reads how long it is held unpaid, and how much one
 * person may reserve.
 */
export function createReservationService(
  scope: Construct,
  {
    stage,
    bus,
    data,
    identity,
    payment,
    item,
    holdSettings,
    limits,
  }: ServiceProps & {
    readonly payment: GuardedDependency;
    readonly item: GuardedDependency;
    readonly holdSettings: IParameter;
    readonly limits: IParameter;
  },
): AggregateService {
  const holds = {
    HOLD_PARAMETER: holdSettings.parameterName,
    HOLD_SETTINGS_MAX_AGE_MS: String(stage.settingsMaxAgeMs),
    METRICS_NAMESPACE: nameIn(stage),
  };
  return new AggregateService(scope, 'Reservation', {
    stage,
    bus,
    identity,
    component: 'reservation',
    table: data.reservations,
    http: {
      actions: [...ROW_ACTIONS, ...LIST_ACTIONS, ...COUNTER_ACTIONS],
      environment: {
        ...holds,
        ...limitsIn(stage, limits),
        NUMBER_BLOCK_SIZE: String(stage.numberBlockSize),
      },
      reads: [holdSettings, limits],
      dependencies: [payment, item],
    },
    consumers: {
      Events: {
        hears: { subscriptions: reservationSubscriptions, waits: true },
        // The same transaction updates the item's lock to let it go.
        actions: [...ROW_ACTIONS, ...LIST_ACTIONS, 'dynamodb:UpdateItem'],
        // The reservations of a renter who is forgotten.
        indexes: [filterIndex('customerId').name],
        environment: holds,
        reads: [holdSettings],
      },
    },
  });
}

function limitsIn(stage: Stage, limits: IParameter) {
  return {
    LIMITS_PARAMETER: limits.parameterName,
    LIMITS_SETTINGS_MAX_AGE_MS: String(stage.settingsMaxAgeMs),
    METRICS_NAMESPACE: nameIn(stage),
  };
}

/** The payment. Functions that use the provider read the simulated one's settings. */
export function createPaymentService(
  scope: Construct,
  { stage, bus, data, identity, providerSettings }: ServiceProps & { readonly providerSettings: IParameter },
): AggregateService {
  const provider = {
    environment: {
      PROVIDER_PARAMETER: providerSettings.parameterName,
      PROVIDER_SETTINGS_MAX_AGE_MS: String(stage.settingsMaxAgeMs),
      METRICS_NAMESPACE: nameIn(stage),
    },
    reads: [providerSettings],
  };
  return new AggregateService(scope, 'Payment', {
    stage,
    bus,
    identity,
    component: 'payment',
    table: data.payments,
    http: { actions: LIST_ACTIONS },
    calls: { ...provider, reservedConcurrency: stage.concurrency.callees?.payment },
    consumers: {
      Events: { hears: { subscriptions: paymentSubscriptions, patient: true } },
      Settlements: {
        hears: { subscriptions: settlementSubscriptions, role: 'settlements', patient: true },
        ...provider,
      },
    },
  });
}

/** The review. It calls item when a review is written. */
export function createReviewService(
  scope: Construct,
  { stage, bus, data, identity, item }: ServiceProps & { readonly item: GuardedDependency },
): AggregateService {
  return new AggregateService(scope, 'Review', {
    stage,
    bus,
    identity,
    component: 'review',
    table: data.reviews,
    http: { actions: [...ROW_ACTIONS, ...LIST_ACTIONS], dependencies: [item] },
    consumers: { Events: { hears: { subscriptions: reviewSubscriptions } } },
  });
}
