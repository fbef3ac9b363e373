import { projectionSubscriptions } from '#contracts/subscriptions/projections.ts';
import { commandBudgets } from '../../tests/budgets/command-budgets.ts';
import { ASSUMED, deliveriesOf, RENTAL, usedBy } from './rental.ts';

/** A limit of the market on the way to more rentals. */
export interface Limit {
  readonly name: string;
  /** How much of it there is in a second. */
  readonly capacity: number;
  /** How much of it one rental takes. */
  readonly aRental: number;
  /** What is done when it is reached. */
  readonly remedy: string;
}

/** The busiest second of a day has three times the mean. */
const PEAK = 3;
const SECONDS_A_DAY = 86_400;
/** Pages that people read for a rental. */
export const PAGES = 10;
/** Settings that a function behind the gateway reads in prod, and how often, in seconds (infra/stage.ts). */
const SETTINGS = 2;
export const SETTINGS_AGE = 20;
/** Seconds for which an instance shows the first page of a view again in prod (infra/stage.ts). */
export const FIRST_PAGE_AGE = 1;

type Command = keyof typeof commandBudgets;

/** The tables that a rental writes, each with the commands of `RENTAL` that write it. */
export const writersOf: Readonly<Record<string, readonly Command[]>> = {
  items: ['register item, signed in', 'hold item (first)', 'lend: item', 'return item', 'review: item deleted'],
  reservations: ['reserve, signed in', 'confirm reservation', 'pay: reservation', 'start rental', 'close reservation'],
  payments: ['pay: payment', 'lend: payment captured'],
  reviews: ['request review', 'review: review'],
};

/** Write units of a rental in each table of an aggregate and in that of the largest view, indexes included. */
export function writesOfARental(): Readonly<Record<string, number>> {
  const shown = RENTAL.events.filter(({ name }) => Object.hasOwn(projectionSubscriptions, name)).length;
  return {
    ...Object.fromEntries(
      Object.entries(writersOf).map(([table, commands]) => [
        table,
        commands.reduce((sum, command) => sum + commandBudgets[command][2], 0),
      ]),
    ),
    'item-infoes': shown + RENTAL.listings,
  };
}

/**
 * Every limit that is known. Quotas are AWS's defaults in Seoul: of EventBridge
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html, of Lambda
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, of DynamoDB
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html, of API Gateway
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html, of SSM
 * https://docs.aws.amazon.com/general/latest/gr/ssm.html. `relayRate`: events a second of one shard (`npm run bench`).
 */
export function limits(relayRate: number): readonly Limit[] {
  const requests = RENTAL.requests + PAGES;
  const { invocation = 0 } = usedBy(RENTAL, PAGES, 'httpRequest');
  const [busiest = '', writes = 0] =
    Object.entries(writesOfARental()).toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return [
    { name: 'prod’s own throttle', capacity: 1_000, aRental: requests, remedy: 'throttle in infra/stage.ts' },
    { name: 'EventBridge: PutEvents', capacity: 600, aRental: RENTAL.events.length, remedy: 'a quota to raise' },
    { name: 'EventBridge: deliveries', capacity: 1_100, aRental: deliveriesOf(RENTAL), remedy: 'a quota to raise' },
    { name: 'API Gateway: requests', capacity: 10_000, aRental: requests, remedy: 'a quota to raise' },
    {
      name: 'Lambda: functions at once',
      capacity: 1_000,
      aRental: invocation * ASSUMED.secondsAnInvocation,
      remedy: 'a quota to raise',
    },
    {
      name: 'one shard of a relay',
      capacity: relayRate,
      aRental: Math.max(...eventsByTable()),
      remedy: 'more shards come with more partitions; ParallelizationFactor up to 10',
    },
    {
      name: `write units of the table ${busiest}`,
      capacity: 4_000,
      aRental: writes,
      remedy: 'tableLimits in infra/stage.ts; a table is warmed in advance',
    },
    {
      // Every page is the first one, and its rows are in one partition. A busy instance reads them once an age.
      name: 'read units of a view’s first bucket',
      capacity: 3_000,
      aRental: PAGES * ASSUMED.readUnitsOfRows * Math.min(1, ASSUMED.secondsAnInvocation / FIRST_PAGE_AGE),
      remedy: 'firstPageMaxAgeMs in infra/stage.ts',
    },
    {
      name: 'SSM: settings read',
      capacity: 40,
      aRental: (requests * ASSUMED.secondsAnInvocation * SETTINGS) / SETTINGS_AGE,
      remedy: 'higher throughput of the parameter store: 10,000 a second',
    },
  ];
}

function eventsByTable(): readonly number[] {
  const counts = new Map<string, number>();
  for (const { source } of RENTAL.events) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts.values()];
}

/** How many rentals a day a limit bears. */
export function rentalsADay({ capacity, aRental }: Pick<Limit, 'capacity' | 'aRental'>): number {
  return (capacity / aRental / PEAK) * SECONDS_A_DAY;
}

/** The lines of the answer: every limit, the first one first, and which of them so many rentals a day reach. */
export function limitsReport(rentals: number, relayRate: number): readonly string[] {
  const sorted = limits(relayRate).toSorted((one, other) => rentalsADay(one) - rentalsADay(other));
  const number = (value: number) => new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(value);
  const reached = sorted.filter((limit) => rentalsADay(limit) < rentals);
  return [
    `Limits on the way to more rentals a day, in Seoul; the peak is ${PEAK} times the mean, ${PAGES} pages are read for a rental`,
    '',
    `${'limit'.padEnd(38)}${'a second'.padStart(10)}${'a rental'.padStart(10)}${'rentals a day'.padStart(15)}  remedy`,
    ...sorted.map((limit) => {
      const { name, capacity, aRental, remedy } = limit;
      const cells = [
        number(capacity).padStart(10),
        number(aRental).padStart(10),
        number(rentalsADay(limit)).padStart(15),
      ];
      return `${name.padEnd(38)}${cells.join('')}  ${remedy}`;
    }),
    '',
    reached.length === 0
      ? `${number(rentals)} rentals a day reach none.`
      : `${number(rentals)} rentals a day are beyond: ${reached.map(({ name }) => name).join(', ')}.`,
  ];
}
