import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { DUE_INDEX } from '#shared/persistence/lists/list-indexes.ts';
import { nameIn, type Stage } from '../stage.ts';
import { mostUnits, throughputOf } from './table-limits.ts';

/** A table of what happened to something or somebody, in an order. Rows expire by `expiresAt`. It is kept as the others. */
export class TimelineTable extends Construct {
  readonly table: Table;

  /** `name` follows the stage's prefix in the table's name. `isTimed`: whether rows are looked at again at some time. */
  constructor(scope: Construct, id: string, stage: Stage, name: string, isTimed = false) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      tableName: nameIn(stage, name),
      partitionKey: { name: 'subject', type: AttributeType.STRING },
      sortKey: { name: 'position', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...throughputOf(stage),
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.keepData },
      deletionProtection: stage.keepData,
      removalPolicy: stage.removalPolicy,
    });
    if (isTimed)
      this.table.addGlobalSecondaryIndex({
        indexName: DUE_INDEX.name,
        partitionKey: { name: DUE_INDEX.attribute, type: AttributeType.STRING },
        sortKey: { name: DUE_INDEX.sort, type: AttributeType.STRING },
        projectionType: ProjectionType.KEYS_ONLY,
        ...mostUnits(stage),
      });
  }
}
