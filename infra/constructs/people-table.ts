import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';
import { throughputOf } from './table-limits.ts';

/** The table with a row for each person who has signed in, and the counter of their numbers. It is kept as the others. */
export class PeopleTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      tableName: nameIn(stage, 'people'),
      partitionKey: { name: 'bucket', type: AttributeType.STRING },
      sortKey: { name: 'number', type: AttributeType.NUMBER },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...throughputOf(stage),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.keepData },
      deletionProtection: stage.keepData,
      removalPolicy: stage.removalPolicy,
    });
  }
}
