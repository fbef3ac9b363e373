import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { type List, type ListName, lists } from '#contracts/http/routes.ts';
import { DUE_INDEX, indexesOf } from '#shared/persistence/lists/list-indexes.ts';
import { nameIn, type Stage } from '../stage.ts';
import { mostUnits, throughputOf } from './table-limits.ts';

/** Properties of a table. */
export interface MarketTableProps {
  readonly stage: Stage;
  /** The table's name after the stage's prefix. */
  readonly name: string;
  /** True for an aggregate's table, whose stream is its outbox; false for a view. */
  readonly outbox: boolean;
  /** The list that is read from it. */
  readonly list: ListName;
}

/**
 * A table with the key (bucket, number), billed per request. Rows expire by `expiresAt`. It has an index for its list
 * and for each filter of the list (ADR 0020), and where rows are looked at again, of what is due (ADR 0057).
 */
export class MarketTable extends Construct {
  readonly table: Table;
  /** The names of the indexes behind its list. */
  readonly indexes: readonly string[];

  constructor(scope: Construct, id: string, { stage, name, outbox, list }: MarketTableProps) {
    super(scope, id);
    const number = { name: 'number', type: AttributeType.NUMBER };
    this.table = new Table(this, 'Table', {
      tableName: nameIn(stage, name),
      partitionKey: { name: 'bucket', type: AttributeType.STRING },
      sortKey: number,
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...throughputOf(stage),
      timeToLiveAttribute: 'expiresAt',
      ...streamOf(outbox, stage),
      ...(stage.replica === undefined ? {} : { replicationRegions: [stage.replica] }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.keepData },
      deletionProtection: stage.keepData,
      removalPolicy: stage.removalPolicy,
    });
    const { filters, placed, timed }: List = lists[list];
    const indexes = indexesOf(Object.keys(filters), placed, timed);
    this.indexes = indexes.map(({ name: indexName }) => indexName).filter((one) => one !== DUE_INDEX.name);
    for (const { name: indexName, attribute, sort = number.name, sortsText, also } of indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: attribute, type: AttributeType.STRING },
        sortKey: { name: sort, type: sortsText ? AttributeType.STRING : AttributeType.NUMBER },
        ...(also === undefined
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [also] }),
        ...mostUnits(stage),
      });
    }
  }
}

/** DynamoDB replicates by the stream, which then has both images of a row; a relay reads the new one. */
function streamOf(outbox: boolean, { replica }: Stage) {
  if (replica !== undefined) return { stream: StreamViewType.NEW_AND_OLD_IMAGES };
  return outbox ? { stream: StreamViewType.NEW_IMAGE } : {};
}
