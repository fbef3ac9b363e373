import type { IParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import type { HttpFunction } from '#contracts/http/routes.ts';
import { EventConsumer, type EventConsumerProps } from '../constructs/event-consumer.ts';
import type { GuardedDependency } from '../constructs/guarded-dependency.ts';
import { MarketFunction, type MarketFunctionProps, type TableAccess, timeouts } from '../constructs/market-function.ts';
import type { MarketTable } from '../constructs/market-table.ts';
import { OutboxRelay } from '../constructs/outbox-relay.ts';
import { createHttpFunction } from './http-function.ts';
import { CALLEE_MEMORY_MB, MEMORY_MB, ROW_ACTIONS, type ServiceProps } from './service.ts';

/** Properties of one of an aggregate's functions. */
interface OwnProps {
  /** Its actions on the aggregate's table. */
  readonly actions?: TableAccess['actions'];
  /** The indexes of the table that it queries; `http` queries all. */
  readonly indexes?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The settings that it reads at run time. */
  readonly reads?: readonly IParameter[];
  /** What it may do besides. */
  readonly grants?: readonly Grant[];
  /** Its synchronous callees. */
  readonly dependencies?: readonly GuardedDependency[];
}

/** Actions on one resource. */
interface Grant {
  readonly actions: readonly string[];
  readonly resource: string;
}

type CallsProps = OwnProps & Pick<MarketFunctionProps, 'reservedConcurrency'>;
type ConsumerProps = OwnProps & {
  readonly hears: Pick<EventConsumerProps, 'subscriptions' | 'role' | 'patient' | 'waits' | 'arrivals' | 'timer'>;
};

/** The differences between aggregates. */
export interface AggregateServiceProps extends Pick<ServiceProps, 'stage' | 'bus' | 'identity'> {
  readonly component: HttpFunction;
  readonly table: MarketTable;
  readonly http: OwnProps;
  /** Only for an aggregate that others call synchronously. */
  readonly calls?: CallsProps;
  /** Its consumers by their ids. */
  readonly consumers: Readonly<Record<string, ConsumerProps>>;
}

/** An aggregate's functions on its table: HTTP, synchronous calls, event consumers and relay. */
export class AggregateService extends Construct {
  readonly http: MarketFunction;
  readonly calls: MarketFunction | undefined;

  constructor(scope: Construct, id: string, { stage, bus, identity, component, ...props }: AggregateServiceProps) {
    super(scope, id);
    const { table, indexes: lists } = props.table;
    const own = ({ actions = ROW_ACTIONS, indexes = [], environment, dependencies = [] }: OwnProps) => ({
      stage,
      component,
      environment: {
        TABLE_NAME: table.tableName,
        ...environment,
        ...Object.assign({}, ...dependencies.map((one) => one.environment)),
      },
      access: [{ table, indexes, actions }],
    });
    const { http, calls } = props;
    this.http = createHttpFunction(this, { ...own({ indexes: lists, ...http }), identity });
    grantTo(this.http, http);
    if (calls !== undefined) {
      const { reservedConcurrency } = calls;
      const callee = { role: 'calls', memoryMb: CALLEE_MEMORY_MB, timeout: timeouts.calls } as const;
      this.calls = new MarketFunction(this, 'Calls', { ...own(calls), ...callee, reservedConcurrency });
      grantTo(this.calls, calls);
    }
    for (const [name, consumer] of Object.entries(props.consumers)) {
      const { consumer: reader } = new EventConsumer(this, name, {
        ...consumer.hears,
        ...own(consumer),
        bus,
        memoryMb: MEMORY_MB,
      });
      grantTo(reader, consumer);
    }
    new OutboxRelay(this, 'Relay', { stage, component, table, bus });
  }
}

function grantTo(one: MarketFunction, { reads = [], grants = [], dependencies = [] }: OwnProps): void {
  for (const { actions, resource } of grants) one.allow(actions, resource);
  for (const { parameterArn } of reads) one.allow(['ssm:GetParameter'], parameterArn);
  for (const dependency of dependencies) dependency.grantTo(one);
}
