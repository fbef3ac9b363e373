import { Construct } from 'constructs';
import { projectionSubscriptions } from '#contracts/subscriptions/projections.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import { createHttpFunction } from './http-function.ts';
import { LIST_ACTIONS, MEMORY_MB, type ServiceProps } from './service.ts';

/** Replaces one slot of a row. */
const VIEW_ACTIONS = ['dynamodb:UpdateItem'] as const;

/** The views: HTTP queries, the consumer that builds them, and the rebuild from the aggregates' tables. */
export class ProjectionsService extends Construct {
  readonly http: MarketFunction;

  constructor(scope: Construct, id: string, { stage, data, bus, identity }: ServiceProps) {
    super(scope, id);
    const views = [data.itemInfoes, data.reviewInfoes];
    const common = { stage, component: 'projections' } as const;
    const environment = {
      ITEM_INFO_TABLE: data.itemInfoes.table.tableName,
      REVIEW_INFO_TABLE: data.reviewInfoes.table.tableName,
    };
    this.http = createHttpFunction(this, {
      ...common,
      environment: { ...environment, FIRST_PAGE_MAX_AGE_MS: String(stage.firstPageMaxAgeMs) },
      identity,
      access: views.map(({ table, indexes }) => ({ table, indexes, actions: LIST_ACTIONS })),
    });
    new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: projectionSubscriptions,
      memoryMb: MEMORY_MB,
      environment,
      access: views.map(({ table }) => ({ table, actions: VIEW_ACTIONS })),
    });
    const sources = [data.items, data.reservations, data.reviews];
    new MarketFunction(this, 'Rebuild', {
      ...common,
      role: 'rebuild',
      memoryMb: MEMORY_MB,
      timeout: timeouts.rebuild,
      environment: {
        ...environment,
        ITEM_TABLE: data.items.table.tableName,
        RESERVATION_TABLE: data.reservations.table.tableName,
        REVIEW_TABLE: data.reviews.table.tableName,
      },
      access: [
        ...sources.map(({ table }) => ({ table, actions: ['dynamodb:Scan'] as const })),
        ...views.map(({ table }) => ({ table, actions: VIEW_ACTIONS })),
      ],
    });
  }
}
