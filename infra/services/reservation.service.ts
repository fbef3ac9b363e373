import type { IParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { reservationSubscriptions } from '../../contracts/subscriptions/reservation.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import type { GuardedDependency } from '../constructs/guarded-dependency.ts';
import type { MarketFunction } from '../constructs/market-function.ts';
import { OutboxRelay } from '../constructs/outbox-relay.ts';
import { nameIn } from '../stage.ts';
import { createHttpFunction } from './http-function.ts';
import { COUNTER_ACTIONS, LIST_ACTIONS, MEMORY_MB, ROW_ACTIONS, type ServiceProps } from './service.ts';

/** The reservation aggregate: HTTP, event consumer and relay. */
export class ReservationService extends Construct {
  readonly http: MarketFunction;

  /**
   * Takes the scope, an id, what it is built on, the payment and the item it calls, and the parameter that says how
   * long it holds without being paid.
   */
  constructor(
    scope: Construct,
    id: string,
    {
      stage,
      data,
      bus,
      payment,
      item,
      holdSettings,
    }: ServiceProps & {
      readonly payment: GuardedDependency;
      readonly item: GuardedDependency;
      readonly holdSettings: IParameter;
    },
  ) {
    super(scope, id);
    const { table, indexes } = data.reservations;
    const common = { stage, component: 'reservation' } as const;
    const environment = {
      TABLE_NAME: table.tableName,
      HOLD_PARAMETER: holdSettings.parameterName,
      HOLD_SETTINGS_MAX_AGE_MS: String(stage.settingsMaxAgeMs),
      METRICS_NAMESPACE: nameIn(stage),
    };
    this.http = createHttpFunction(this, {
      ...common,
      environment: { ...environment, NUMBER_BLOCK_SIZE: String(stage.numberBlockSize) },
      access: [{ table, indexes, actions: [...ROW_ACTIONS, ...LIST_ACTIONS, ...COUNTER_ACTIONS] }],
      dependencies: [payment, item],
    });
    const { consumer } = new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: reservationSubscriptions,
      memoryMb: MEMORY_MB,
      environment,
      waits: true,
      // Letting the item's lock go is an update in the same transaction.
      access: [{ table, actions: [...ROW_ACTIONS, 'dynamodb:UpdateItem'] }],
    });
    for (const reader of [this.http, consumer]) reader.allow(['ssm:GetParameter'], holdSettings.parameterArn);
    new OutboxRelay(this, 'Relay', { ...common, table, bus });
  }
}
