import type { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import type { IParameter } from 'aws-cdk-lib/aws-ssm';
import type { ListName } from '#contracts/http/routes.ts';
import type { MarketTable } from '../constructs/market-table.ts';
import type { Stage } from '../stage.ts';

/** What every service needs. */
export interface ServiceProps {
  readonly stage: Stage;
  /** The table of each list. */
  readonly data: Readonly<Record<ListName, MarketTable>>;
  readonly bus: EventBus;
  /** The trusted issuers. */
  readonly identity: IParameter;
  /** The rule of those who look every hour at what is due. */
  readonly everyHour: Rule;
}

/** Memory of HTTP functions and consumers, MB: CPU grows with it, and a cold start is mostly CPU. */
export const MEMORY_MB = 512;

/** Memory of synchronous callees, MB: a cold one must answer within its caller's time limit. */
export const CALLEE_MEMORY_MB = 1024;

/** Work on single rows of an aggregate: read, conditional write. */
export const ROW_ACTIONS = ['dynamodb:GetItem', 'dynamodb:PutItem'] as const;

/** Leases numbers from the table's counter row. */
export const COUNTER_ACTIONS = ['dynamodb:UpdateItem'] as const;

/** Reads of single rows and lists: rows alone, in runs and in batches; numbers from an index. */
export const LIST_ACTIONS = ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:BatchGetItem'] as const;
