import { Construct } from 'constructs';
import { reviewSubscriptions } from '../../contracts/subscriptions/review.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import type { GuardedDependency } from '../constructs/guarded-dependency.ts';
import type { MarketFunction } from '../constructs/market-function.ts';
import { OutboxRelay } from '../constructs/outbox-relay.ts';
import { createHttpFunction } from './http-function.ts';
import { LIST_ACTIONS, MEMORY_MB, ROW_ACTIONS, type ServiceProps } from './service.ts';

/** The review aggregate: HTTP, event consumer and relay. */
export class ReviewService extends Construct {
  readonly http: MarketFunction;

  /** Takes the scope, an id, what it is built on and the item it calls when a review is written. */
  constructor(
    scope: Construct,
    id: string,
    { stage, data, bus, item }: ServiceProps & { readonly item: GuardedDependency },
  ) {
    super(scope, id);
    const { table, indexes } = data.reviews;
    const common = { stage, component: 'review' } as const;
    this.http = createHttpFunction(this, {
      ...common,
      environment: { TABLE_NAME: table.tableName },
      access: [{ table, indexes, actions: [...ROW_ACTIONS, ...LIST_ACTIONS] }],
      dependencies: [item],
    });
    new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: reviewSubscriptions,
      memoryMb: MEMORY_MB,
      environment: { TABLE_NAME: table.tableName },
      access: [{ table, actions: ROW_ACTIONS }],
    });
    new OutboxRelay(this, 'Relay', { ...common, table, bus });
  }
}
