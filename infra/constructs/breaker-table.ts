import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/**
 * The table in which instances share the circuits of guarded dependencies: one small row each, written when a circuit
 * changes. Every stage deletes it with its stack and has no backup of it: a missing row is a closed circuit.
 */
export class BreakerTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      tableName: nameIn(stage, 'breakers'),
      partitionKey: { name: 'dependency', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
