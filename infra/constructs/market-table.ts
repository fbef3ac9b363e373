import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/** What a table is made of. */
export interface MarketTableProps {
  readonly stage: Stage;
  /** The table's name after the stage's prefix. */
  readonly name: string;
  /** True for an aggregate's table, whose stream is its outbox; views have none. */
  readonly outbox: boolean;
}

/** A table keyed by (bucket, number), billed by request, expiring rows by `expiresAt`. */
export class MarketTable extends Construct {
  readonly table: Table;

  /** Takes the scope, an id and the table's properties. */
  constructor(scope: Construct, id: string, { stage, name, outbox }: MarketTableProps) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      tableName: nameIn(stage, name),
      partitionKey: { name: 'bucket', type: AttributeType.STRING },
      sortKey: { name: 'number', type: AttributeType.NUMBER },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      ...(outbox ? { stream: StreamViewType.NEW_IMAGE } : {}),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.keepData },
      deletionProtection: stage.keepData,
      removalPolicy: stage.removalPolicy,
    });
  }
}
