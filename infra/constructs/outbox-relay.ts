import { Duration } from 'aws-cdk-lib';
import type { ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { HttpFunction } from '#contracts/http/routes.ts';
import type { Stage } from '../stage.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { FailedBatches } from './failed-batches.ts';
import { MarketFunction, timeouts } from './market-function.ts';

/** Properties of a relay. */
export interface OutboxRelayProps {
  readonly stage: Stage;
  readonly component: HttpFunction;
  readonly table: Table;
  readonly bus: EventBus;
}

/**
 * Publishes the event in every written row of a table: stream, function, and a queue for events that can never be
 * published. Batches that it gave up are kept whole, and the queue says where.
 */
export class OutboxRelay extends Construct {
  readonly failures: DeadLetterQueue;
  readonly relay: MarketFunction;

  constructor(scope: Construct, id: string, { stage, component, table, bus }: OutboxRelayProps) {
    super(scope, id);
    this.failures = new DeadLetterQueue(this, 'Failures', stage, `${component}-relay-failures`);
    this.relay = new MarketFunction(this, 'Relay', {
      stage,
      component,
      role: 'relay',
      memoryMb: 512,
      timeout: timeouts.relay,
      environment: { BUS_NAME: bus.eventBusName, FAILURE_QUEUE_URL: this.failures.queue.queueUrl },
    });
    this.relay.allow(['events:PutEvents'], bus.eventBusArn);
    this.relay.allow(['sqs:SendMessage'], this.failures.queue.queueArn);
    const batches = new FailedBatches(this, 'Batches', stage, this.failures);
    // Lambda writes with the role of the function.
    this.relay.allow(['s3:PutObject'], batches.bucket.arnForObjects('*'));
    this.relay.allow(['s3:ListBucket'], batches.bucket.bucketArn);
    this.relay.live.addEventSource(
      // The library's own interface and class differ under exactOptionalPropertyTypes.
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        // Retried until just before the stream drops the record (24 h).
        maxRecordAge: Duration.hours(23),
        onFailure: { bind: () => ({ destination: batches.bucket.bucketArn }) },
        filters: [
          FilterCriteria.filter({ dynamodb: { NewImage: { event: { M: { id: { S: FilterRule.exists() } } } } } }),
        ],
      }),
    );
  }
}
