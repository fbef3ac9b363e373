import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';
import { throughputOf } from './table-limits.ts';

/** The table with a row for each event of a rental or an item. Rows expire by `expiresAt`. It is kept as the others. */
export class HistoryTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      tableName: nameIn(stage, 'history'),
      partitionKey: { name: 'subject', type: AttributeType.STRING },
      sortKey: { name: 'position', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...throughputOf(stage),
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.keepData },
      deletionProtection: stage.keepData,
      removalPolicy: stage.removalPolicy,
    });
  }
}
