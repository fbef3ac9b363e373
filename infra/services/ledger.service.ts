import { Trigger } from 'aws-cdk-lib/triggers';
import { Construct } from 'constructs';
import { ledgerSubscriptions } from '#contracts/subscriptions/ledger.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { LedgerCluster } from '../constructs/ledger-cluster.ts';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import type { LedgerPlace } from '../ledger-settings.ts';
import { createHttpFunction } from './http-function.ts';
import { MEMORY_MB, type ServiceProps } from './service.ts';

/** What keeping books needs. */
export interface LedgerServiceProps extends Pick<ServiceProps, 'stage' | 'bus' | 'identity'> {
  readonly place: LedgerPlace;
}

/** Nobody waits for the books: so many events are one invocation. */
const COLLECTS = 100;

/** The books of payments in SQL: the consumer that keeps them, the operators' queries and, on AWS, the database. */
export class LedgerService extends Construct {
  readonly http: MarketFunction;

  constructor(scope: Construct, id: string, { stage, bus, identity, place }: LedgerServiceProps) {
    super(scope, id);
    const common = { stage, component: 'ledger' } as const;
    const cluster = place === 'dsql' ? new LedgerCluster(this, 'Database', stage) : undefined;
    const environment = { LEDGER_URL: place === 'dsql' ? (cluster?.keeperUrl ?? '') : place.url };
    const { consumer } = new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: ledgerSubscriptions,
      memoryMb: MEMORY_MB,
      environment: { ...environment, CURRENCY: stage.currency },
      collects: COLLECTS,
    });
    this.http = createHttpFunction(this, { ...common, identity, environment });
    if (cluster === undefined) return;
    cluster.admit(consumer, this.http);
    const schema = new MarketFunction(this, 'Schema', {
      ...common,
      role: 'schema',
      memoryMb: MEMORY_MB,
      timeout: timeouts.schema,
      environment: {
        LEDGER_OWNER_URL: cluster.ownerUrl,
        KEEPER_ROLES: [consumer, this.http].map(({ function: { role } }) => role?.roleArn).join(' '),
      },
    });
    cluster.admitAsOwner(schema);
    // Each deploy that changes the schema, or who keeps the books, runs it.
    new Trigger(this, 'MakeSchema', { handler: schema.function, timeout: timeouts.schema });
  }
}
