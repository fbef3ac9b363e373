import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { INCOMING, THINGS } from '#contracts/pictures/picture-files.ts';
import { RENTALS } from '#contracts/pictures/rental-files.ts';
import { itemSubscriptions } from '#contracts/subscriptions/item.ts';
import { paymentSubscriptions } from '#contracts/subscriptions/payment.ts';
import { pictureSubscriptions } from '#contracts/subscriptions/pictures.ts';
import { reservationSubscriptions } from '#contracts/subscriptions/reservation.ts';
import { reviewSubscriptions } from '#contracts/subscriptions/review.ts';
import { settlementSubscriptions } from '#contracts/subscriptions/settlements.ts';
import { DUE_INDEX, filterIndex } from '#shared/persistence/lists/list-indexes.ts';
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
    pictures,
  }: ServiceProps & {
    readonly payment: GuardedDependency;
    readonly limits: IParameter;
    readonly pictures: Bucket;
  },
): AggregateService {
  const files = { PICTURES_BUCKET: pictures.bucketName };
  const below = belowIn(pictures);
  return new AggregateService(scope, 'Item', {
    stage,
    bus,
    identity,
    component: 'item',
    table: data.items,
    http: {
      actions: [...ROW_ACTIONS, ...LIST_ACTIONS, ...COUNTER_ACTIONS],
      environment: { ...limitsIn(stage, limits), ...files, NUMBER_BLOCK_SIZE: String(stage.numberBlockSize) },
      reads: [limits],
      // What it signs: forms of uploads, and addresses of pictures.
      grants: [below(INCOMING + THINGS, 's3:PutObject'), below(THINGS, 's3:GetObject')],
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
        environment: { TIME_ZONE: stage.timeZone },
      },
      Pictures: {
        hears: {
          subscriptions: pictureSubscriptions,
          role: 'pictures',
          arrivals: { bucket: pictures, prefix: INCOMING },
        },
        environment: files,
        grants: [
          below(INCOMING, 's3:GetObject', 's3:DeleteObject'),
          below(THINGS, 's3:PutObject', 's3:DeleteObject'),
          below(RENTALS, 's3:PutObject', 's3:DeleteObject'),
          // Also without a list, S3 does not say otherwise that a file is not there.
          { actions: ['s3:ListBucket'], resource: pictures.bucketArn },
        ],
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
    everyHour,
    payment,
    item,
    holdSettings,
    limits,
    pictures,
  }: ServiceProps & {
    readonly payment: GuardedDependency;
    readonly item: GuardedDependency;
    readonly holdSettings: IParameter;
    readonly limits: IParameter;
    readonly pictures: Bucket;
  },
): AggregateService {
  const holds = {
    HOLD_PARAMETER: holdSettings.parameterName,
    HOLD_SETTINGS_MAX_AGE_MS: String(stage.settingsMaxAgeMs),
    METRICS_NAMESPACE: nameIn(stage),
  };
  const below = belowIn(pictures);
  return new AggregateService(scope, 'Reservation', {
    stage,
    bus,
    identity,
    component: 'reservation',
    table: data.reservations,
    http: {
      // Where people wait for the item, reserving checks that those are still as they were read.
      actions: [...ROW_ACTIONS, ...LIST_ACTIONS, ...COUNTER_ACTIONS, 'dynamodb:ConditionCheckItem'],
      environment: {
        ...holds,
        ...limitsIn(stage, limits),
        PICTURES_BUCKET: pictures.bucketName,
        NUMBER_BLOCK_SIZE: String(stage.numberBlockSize),
      },
      reads: [holdSettings, limits],
      // What it signs: forms of uploads, and addresses of pictures. The bucket's list says which there are.
      grants: [
        below(INCOMING + RENTALS, 's3:PutObject'),
        below(RENTALS, 's3:GetObject'),
        { actions: ['s3:ListBucket'], resource: pictures.bucketArn },
      ],
      dependencies: [payment, item],
    },
    consumers: {
      Events: {
        // The time to pay ends at midnight where the market is: on the hour everywhere, or half an hour later.
        hears: { subscriptions: reservationSubscriptions, waits: true, timer: everyHour },
        // The same transaction updates the item's lock to let it go.
        actions: [...ROW_ACTIONS, ...LIST_ACTIONS, 'dynamodb:UpdateItem'],
        // The reservations of a renter who is forgotten, and those that were to be paid by now.
        indexes: [filterIndex('customerId').name, DUE_INDEX.name],
        environment: { ...holds, TIME_ZONE: stage.timeZone },
        reads: [holdSettings],
        // Whoever waits is called if the item says that they can have it.
        dependencies: [item],
      },
    },
  });
}

function belowIn(pictures: Bucket) {
  return (prefix: string, ...actions: readonly string[]) => ({
    actions,
    resource: pictures.arnForObjects(`${prefix}*`),
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
    http: { actions: [...ROW_ACTIONS, ...LIST_ACTIONS] },
    calls: { ...provider, reservedConcurrency: stage.concurrency.callees?.payment },
    consumers: {
      Events: {
        hears: { subscriptions: paymentSubscriptions, patient: true, waits: true },
        actions: [...ROW_ACTIONS, ...LIST_ACTIONS],
        // The payments of somebody who is forgotten, as a renter and as an owner.
        indexes: ['customerId', 'ownerId'].map((filter) => filterIndex(filter).name),
      },
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
