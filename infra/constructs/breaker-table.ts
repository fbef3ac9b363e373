import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/**
 * Where instances share what they know of guarded dependencies: one small row each, written when a circuit changes. It goes with its stack in every
 * stage and has no backup: a row that is gone is a closed circuit.
 */
export class BreakerTable extends Construct {
  readonly table: Table;

  /** Takes the scope, an id and the stage. */
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
