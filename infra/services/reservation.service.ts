import { Construct } from 'constructs';
import { reservationSubscriptions } from '../../contracts/subscriptions/reservation.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import type { GuardedDependency } from '../constructs/guarded-dependency.ts';
import type { MarketFunction } from '../constructs/market-function.ts';
import { OutboxRelay } from '../constructs/outbox-relay.ts';
import { createHttpFunction } from './http-function.ts';
import { COUNTER_ACTIONS, LIST_ACTIONS, MEMORY_MB, ROW_ACTIONS, type ServiceProps } from './service.ts';

/** The reservation aggregate: HTTP, event consumer and relay. */
export class ReservationService extends Construct {
  readonly http: MarketFunction;

  /** Takes the scope, an id, what it is built on and the payment it calls to pay and to take a payment back. */
  constructor(
    scope: Construct,
    id: string,
    { stage, data, bus, payment }: ServiceProps & { readonly payment: GuardedDependency },
  ) {
    super(scope, id);
    const { table, indexes } = data.reservations;
    const common = { stage, component: 'reservation' } as const;
    this.http = createHttpFunction(this, {
      ...common,
      environment: { TABLE_NAME: table.tableName, NUMBER_BLOCK_SIZE: String(stage.numberBlockSize) },
      access: [{ table, indexes, actions: [...ROW_ACTIONS, ...LIST_ACTIONS, ...COUNTER_ACTIONS] }],
      dependency: payment,
    });
    new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: reservationSubscriptions,
      memoryMb: MEMORY_MB,
      environment: { TABLE_NAME: table.tableName },
      // Letting the item's lock go is an update in the same transaction.
      access: [{ table, actions: [...ROW_ACTIONS, 'dynamodb:UpdateItem'] }],
    });
    new OutboxRelay(this, 'Relay', { ...common, table, bus });
  }
}
