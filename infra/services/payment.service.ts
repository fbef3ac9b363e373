import type { IParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { paymentSubscriptions } from '../../contracts/subscriptions/payment.ts';
import { settlementSubscriptions } from '../../contracts/subscriptions/settlements.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import { OutboxRelay } from '../constructs/outbox-relay.ts';
import { nameIn } from '../stage.ts';
import { createHttpFunction } from './http-function.ts';
import { CALLEE_MEMORY_MB, LIST_ACTIONS, MEMORY_MB, ROW_ACTIONS, type ServiceProps } from './service.ts';

/** The payment aggregate: HTTP queries, synchronous calls, event consumer and relay. */
export class PaymentService extends Construct {
  readonly http: MarketFunction;
  readonly calls: MarketFunction;

  /** Takes the scope, an id, what it is built on and the parameter that says how the simulated provider behaves. */
  constructor(
    scope: Construct,
    id: string,
    { stage, data, bus, providerSettings }: ServiceProps & { readonly providerSettings: IParameter },
  ) {
    super(scope, id);
    const { table, indexes } = data.payments;
    const common = { stage, component: 'payment' } as const;
    const provider = {
      PROVIDER_PARAMETER: providerSettings.parameterName,
      PROVIDER_SETTINGS_MAX_AGE_MS: String(stage.settingsMaxAgeMs),
      METRICS_NAMESPACE: nameIn(stage),
    };
    this.http = createHttpFunction(this, {
      ...common,
      environment: { TABLE_NAME: table.tableName },
      access: [{ table, indexes, actions: LIST_ACTIONS }],
    });
    this.calls = new MarketFunction(this, 'Calls', {
      ...common,
      role: 'calls',
      memoryMb: CALLEE_MEMORY_MB,
      reservedConcurrency: stage.concurrency.callees?.payment,
      timeout: timeouts.calls,
      environment: { TABLE_NAME: table.tableName, ...provider },
      access: [{ table, actions: ROW_ACTIONS }],
    });
    new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: paymentSubscriptions,
      patient: true,
      memoryMb: MEMORY_MB,
      environment: { TABLE_NAME: table.tableName },
      access: [{ table, actions: ROW_ACTIONS }],
    });
    const settlements = new EventConsumer(this, 'Settlements', {
      ...common,
      bus,
      subscriptions: settlementSubscriptions,
      role: 'settlements',
      patient: true,
      memoryMb: MEMORY_MB,
      environment: { TABLE_NAME: table.tableName, ...provider },
      access: [{ table, actions: ROW_ACTIONS }],
    });
    for (const reader of [this.calls, settlements.consumer])
      reader.allow(['ssm:GetParameter'], providerSettings.parameterArn);
    new OutboxRelay(this, 'Relay', { ...common, table, bus });
  }
}
