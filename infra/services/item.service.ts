import { Construct } from 'constructs';
import { itemSubscriptions } from '../../contracts/subscriptions/item.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import type { GuardedDependency } from '../constructs/guarded-dependency.ts';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import { OutboxRelay } from '../constructs/outbox-relay.ts';
import { createHttpFunction } from './http-function.ts';
import {
  CALLEE_MEMORY_MB,
  COUNTER_ACTIONS,
  LIST_ACTIONS,
  MEMORY_MB,
  ROW_ACTIONS,
  type ServiceProps,
} from './service.ts';

/** The item aggregate: HTTP, synchronous calls, event consumer and relay. */
export class ItemService extends Construct {
  readonly http: MarketFunction;
  readonly calls: MarketFunction;

  /** Takes the scope, an id, what it is built on and the payment it calls when a thing is handed over. */
  constructor(
    scope: Construct,
    id: string,
    { stage, data, bus, payment }: ServiceProps & { readonly payment: GuardedDependency },
  ) {
    super(scope, id);
    const { table, indexes } = data.items;
    const common = { stage, component: 'item' } as const;
    this.http = createHttpFunction(this, {
      ...common,
      environment: { TABLE_NAME: table.tableName, NUMBER_BLOCK_SIZE: String(stage.numberBlockSize) },
      access: [{ table, indexes, actions: [...ROW_ACTIONS, ...LIST_ACTIONS, ...COUNTER_ACTIONS] }],
      dependencies: [payment],
    });
    this.calls = new MarketFunction(this, 'Calls', {
      ...common,
      role: 'calls',
      memoryMb: CALLEE_MEMORY_MB,
      reservedConcurrency: stage.concurrency.callees?.item,
      timeout: timeouts.calls,
      environment: { TABLE_NAME: table.tableName },
      access: [{ table, actions: ROW_ACTIONS }],
    });
    new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: itemSubscriptions,
      memoryMb: MEMORY_MB,
      environment: { TABLE_NAME: table.tableName },
      // An answer for an item that does not exist is a transaction with a check that it does not.
      access: [{ table, actions: [...ROW_ACTIONS, 'dynamodb:ConditionCheckItem'] }],
    });
    new OutboxRelay(this, 'Relay', { ...common, table, bus });
  }
}
