/** A price, and what it is for. */
export interface Price {
  /** US dollars for one `per`. */
  readonly dollars: number;
  readonly per: number;
  readonly unit: string;
  readonly source: string;
}

/** When the prices below were written down. Look at the sources before you rely on them. */
export const PRICES_OF = '2026-11-30';

const MILLION = 1_000_000;

/**
 * List prices of us-east-1 without free tiers, in the first step where prices fall with use. Lambda is for arm64,
 * DynamoDB for tables that are billed by request.
 */
export const prices = {
  httpRequest: of(1, MILLION, 'request of the HTTP API', 'https://aws.amazon.com/api-gateway/pricing/'),
  restRequest: of(3.5, MILLION, 'request of the REST API', 'https://aws.amazon.com/api-gateway/pricing/'),
  invocation: of(0.2, MILLION, 'invocation', 'https://aws.amazon.com/lambda/pricing/'),
  gigabyteSecond: of(0.0000133334, 1, 'GB·s of a function', 'https://aws.amazon.com/lambda/pricing/'),
  readUnit: of(0.125, MILLION, 'read unit', 'https://aws.amazon.com/dynamodb/pricing/on-demand/'),
  writeUnit: of(0.625, MILLION, 'write unit', 'https://aws.amazon.com/dynamodb/pricing/on-demand/'),
  event: of(1, MILLION, 'event on the bus', 'https://aws.amazon.com/eventbridge/pricing/'),
  archivedGigabyte: of(0.1, 1, 'GB into the archive', 'https://aws.amazon.com/eventbridge/pricing/'),
  queueRequest: of(0.4, MILLION, 'request of a queue', 'https://aws.amazon.com/sqs/pricing/'),
  logGigabyte: of(0.5, 1, 'GB of log', 'https://aws.amazon.com/cloudwatch/pricing/'),
  alarmMetric: of(0.1, 1, 'metric of an alarm, a month', 'https://aws.amazon.com/cloudwatch/pricing/'),
  dashboard: of(3, 1, 'dashboard, a month', 'https://aws.amazon.com/cloudwatch/pricing/'),
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

function of(dollars: number, per: number, unit: string, source: string): Price {
  return { dollars, per, unit, source };
}
