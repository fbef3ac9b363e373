import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { operationsSubscriptions } from '#contracts/subscriptions/operations.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import type { MarketFunction } from '../constructs/market-function.ts';
import { createHttpFunction } from './http-function.ts';
import { MEMORY_MB, type ServiceProps } from './service.ts';

/** What operators look at. */
export interface OperationsServiceProps extends Pick<ServiceProps, 'stage' | 'bus' | 'identity'> {
  readonly history: Table;
  readonly breakers: Table;
  /** The parameters with settings, by the variables that name them. The trusted issuers come with `identity`. */
  readonly settings: Readonly<Record<string, IParameter>>;
}

/** Nobody waits for a history: so many events at once. */
const COLLECTS = 100;

/** What operators see, read-only: histories with the consumer that keeps them, circuits, settings, dead letters. */
export class OperationsService extends Construct {
  readonly http: MarketFunction;

  /** Create it last: it looks into every queue of dead letters that is in the scope by then. */
  constructor(scope: Construct, id: string, props: OperationsServiceProps) {
    super(scope, id);
    const { stage, bus, identity, history, breakers, settings } = props;
    const common = { stage, component: 'operations' } as const;
    const environment = { HISTORY_TABLE: history.tableName, HISTORY_DAYS: String(stage.historyDays) };
    new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: operationsSubscriptions,
      memoryMb: MEMORY_MB,
      environment,
      access: [{ table: history, actions: ['dynamodb:PutItem'] }],
      collects: COLLECTS,
    });
    const queues = scope.node
      .findAll()
      .filter((construct) => construct instanceof DeadLetterQueue)
      .map(({ queue }) => queue);
    this.http = createHttpFunction(this, {
      ...common,
      identity,
      environment: {
        ...environment,
        CIRCUIT_TABLE: breakers.tableName,
        DEAD_LETTER_QUEUE_URLS: queues.map(({ queueUrl }) => queueUrl).join(' '),
        ...Object.fromEntries(Object.entries(settings).map(([name, { parameterName }]) => [name, parameterName])),
      },
      access: [
        { table: history, actions: ['dynamodb:Query'] },
        { table: breakers, actions: ['dynamodb:GetItem'] },
      ],
    });
    for (const { parameterArn } of Object.values(settings)) this.http.allow(['ssm:GetParameter'], parameterArn);
    for (const { queueArn } of queues) this.http.allow(['sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], queueArn);
  }
}
