import type { Counted } from '#lab/reference/count.ts';
import { BUS } from '#lab/reference/counting/usage.ts';
import { consumers as consumersThere } from '#lab/reference/infra/parts.ts';
import { consumers as consumersHere } from '../../contracts/consumers.ts';
import { accessLogFormat } from '../../infra/constructs/access-log.ts';
import { stageOf } from '../../infra/stage.ts';
import { writesOfARental } from './limits.ts';
import { type Amounts, type Item, PRICES_IN, PRICES_OF, priceOf, prices } from './prices.ts';
import { amountsOf, type Way } from './ratio.ts';
import { deliveriesOf, RENTAL } from './rental.ts';

/** Histories, notices and pictures, which the reference has not. */
const MORE = /(?:^|-)(?:operations|notices)-|-(?:history|notices|pictures)$/;
const NOTHING = /(?!)/;

const rulesHere = Object.fromEntries(
  Object.entries(consumersHere).map(([name, subscriptions]) => [name, Object.keys(subscriptions)]),
);

/** CloudWatch counts 26 bytes beside the text. Most variables of the gateway are about as long as their values. */
const accessLine = accessLogFormat('$context.routeKey').toString().length + 26;

/** The market is counted on a local stage, and bears these settings of prod. */
const prod = stageOf('prod', 'http');

const market: Way = {
  request: 'httpRequest',
  rules: rulesHere,
  queues: true,
  pipes: false,
  lambdaLines: prod.logsInvocations,
  archived: true,
  accessLine,
  numbersAtOnce: prod.numberBlockSize,
  without: NOTHING,
};
const sameJob: Way = { ...market, archived: false, without: MORE };
const reference: Way = {
  request: 'restRequest',
  rules: consumersThere,
  queues: false,
  pipes: true,
  lambdaLines: true,
  archived: false,
  accessLine: 0,
  numbersAtOnce: 1,
  // Stands for pipes, which are counted by their own price.
  without: new RegExp(`^reference-pipe$|^${BUS}$`),
};

/** The lines of the answer: what 1,000 rentals cost here and there, item by item. */
export function ratioReport(ours: Counted, there: Counted): readonly string[] {
  const [same, whole, direct, queued] = [
    amountsOf(ours, sameJob),
    amountsOf(ours, market),
    amountsOf(there, reference),
    amountsOf(there, { ...reference, queues: true }),
  ];
  const items = (Object.keys(prices) as Item[]).filter((item) => (same[item] ?? 0) + (queued[item] ?? 0) > 0);
  return [
    `1,000 whole rentals at list prices of ${PRICES_IN}, ${PRICES_OF}, without free tiers, counted in ${ours.rentals} of each`,
    '',
    row('', 'ours', '$', 'reference', '$', 'ratio'),
    ...items.map((item) => {
      const [here, elsewhere] = [same[item] ?? 0, queued[item] ?? 0];
      const ratio = elsewhere === 0 ? '' : (priceOf(item, here) / priceOf(item, elsewhere)).toFixed(2);
      const dollars = (amount: number) => priceOf(item, amount).toFixed(4);
      return row(prices[item].unit, amount(here), dollars(here), amount(elsewhere), dollars(elsewhere), ratio);
    }),
    '',
    ...modelCheck(ours),
    '',
    ...[
      ['the same job, the reference with a queue before each consumer', same, queued] as const,
      ['the same job, the reference without queues', same, direct] as const,
      ['with histories, notices, pictures and the archive, the reference with queues', whole, queued] as const,
    ].map(([name, here, elsewhere]) => {
      const [one, other] = [dollarsOf(here), dollarsOf(elsewhere)];
      return `${name}: ${one.toFixed(4)} $ : ${other.toFixed(4)} $ = ${(one / other).toFixed(2)}`;
    }),
  ];
}

/** What the paper model (`npm run costs -- limits`) says of a rental, beside what was counted. People were not signed in. */
function modelCheck({ rentals, events, writes }: Counted): readonly string[] {
  const counted = [...events.values()].reduce((sum, count) => sum + count, 0) / rentals;
  const delivered = Object.values(rulesHere)
    .flat()
    .reduce((sum, name) => sum + (events.get(name) ?? 0), 0);
  const tables = Object.entries(writesOfARental()).map(([name, units]) => {
    const found = [...writes].find(([table]) => table.endsWith(`-${name}`))?.[1] ?? 0;
    return `writes of ${name} ${units} : ${amount(found / rentals)}`;
  });
  const all = [
    `events ${RENTAL.events.length} : ${counted}`,
    `deliveries ${deliveriesOf(RENTAL)} : ${delivered / rentals}`,
  ];
  return [`A rental by the model of limits : counted: ${[...all, ...tables].join(', ')}`];
}

function row(...[name = '', ...cells]: readonly string[]): string {
  return name.padEnd(38) + cells.map((cell) => cell.padStart(12)).join('');
}

function amount(number: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 5 }).format(number);
}

function dollarsOf(amounts: Amounts): number {
  return (Object.entries(amounts) as [Item, number][]).reduce((sum, [item, amount]) => sum + priceOf(item, amount), 0);
}
