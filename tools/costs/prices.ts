/** A price, and what it is for. */
export interface Price {
  /** US dollars for one `per`. */
  readonly dollars: number;
  readonly per: number;
  readonly unit: string;
  /** AWS's own page, which fills in its figures by region in the browser. */
  readonly source: string;
  /** A page in which the figure was read on {@link PRICES_OF}; absent when it was not found in writing. */
  readonly read?: string | undefined;
}

/** When the prices below were compared with what could be read. Look at the sources before you rely on them. */
export const PRICES_OF = '2026-11-30';

/** The region of all prices. Those of Seoul (ap-northeast-2) were found nowhere in writing. */
export const PRICES_IN = 'us-east-1';

const MILLION = 1_000_000;

const [api, lambda, tables, bus, queues, watch, sql] = [
  'https://aws.amazon.com/api-gateway/pricing/',
  'https://aws.amazon.com/lambda/pricing/',
  'https://aws.amazon.com/dynamodb/pricing/on-demand/',
  'https://aws.amazon.com/eventbridge/pricing/',
  'https://aws.amazon.com/sqs/pricing/',
  'https://aws.amazon.com/cloudwatch/pricing/',
  'https://aws.amazon.com/rds/aurora/dsql/pricing/',
];
const read = {
  api: 'https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html',
  lambda: 'https://cloudchipr.com/blog/aws-lambda-pricing',
  tables: 'https://airbyte.com/data-engineering-resources/dynamodb-pricing',
  bus: 'https://cloudburn.io/blog/amazon-eventbridge-pricing',
  pipes: 'https://techoral.com/aws/aws-eventbridge-pipes.html',
  queues: 'https://cloudburn.io/blog/amazon-sqs-pricing',
  watch: 'https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/',
  sql: 'https://www.usage.ai/blogs/aws/database-savings-plans/aurora/dsql-pricing/',
} as const;

/**
 * List prices without free tiers, in the first step where prices fall with use. Lambda is for arm64, DynamoDB for tables
 * that are billed by request.
 */
export const prices = {
  httpRequest: of(1, MILLION, 'request of the HTTP API', api, read.api),
  restRequest: of(3.5, MILLION, 'request of the REST API', api, read.api),
  invocation: of(0.2, MILLION, 'invocation', lambda),
  gigabyteSecond: of(0.0000133334, 1, 'GB·s of a function', lambda, read.lambda),
  warmGigabyteSecond: of(0.0000033334, 1, 'GB·s of an instance kept ready', lambda),
  readUnit: of(0.125, MILLION, 'read unit', tables, read.tables),
  writeUnit: of(0.625, MILLION, 'write unit', tables, read.tables),
  event: of(1, MILLION, 'event on the bus', bus, read.bus),
  pipeRequest: of(0.4, MILLION, 'request of a pipe', bus, read.pipes),
  archivedGigabyte: of(0.1, 1, 'GB into the archive', bus, read.bus),
  queueRequest: of(0.4, MILLION, 'request of a queue', queues, read.queues),
  logGigabyte: of(0.5, 1, 'GB of log', watch, read.watch),
  alarmMetric: of(0.1, 1, 'metric of an alarm, a month', watch),
  compositeAlarm: of(0.5, 1, 'composite alarm, a month', watch),
  dashboard: of(3, 1, 'dashboard, a month', watch, read.watch),
  databaseUnit: of(8, MILLION, 'DPU of Aurora DSQL', sql, read.sql),
} as const satisfies Readonly<Record<string, Price>>;

/** What is paid for. */
export type Item = keyof typeof prices;

/** How much of each thing; what is missing is 0. */
export type Amounts = Readonly<Partial<Record<Item, number>>>;

/** The price of an amount, in US dollars. */
export function priceOf(item: Item, amount: number): number {
  const { dollars, per } = prices[item];
  return (amount / per) * dollars;
}

function of(dollars: number, per: number, unit: string, source: string, read?: string): Price {
  return { dollars, per, unit, source, read };
}
