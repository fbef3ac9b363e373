import type { Stage } from '../../infra/stage.ts';
import { type Amounts, type Item, PRICES_OF, priceOf, prices } from './prices.ts';
import { ASSUMED, usedByRental, usedByRequest } from './rental.ts';

const DAYS = 30;
const SECONDS = DAYS * 86_400;
/** Lambda looks into an idle queue about every 4 s (20 s long polls, 5 pollers). */
const LOOKS_A_QUEUE = SECONDS / 4;

/** What a stage declares that costs something while nothing happens. */
export interface Declared {
  readonly alarmMetrics: number;
  readonly dashboards: number;
  readonly queues: number;
}

/** The lines of the answer: a stage's month with so many rentals a day, and with an attacker at the throttle. */
export function stageCosts(
  stage: Stage,
  declared: Declared,
  { rentals, pages }: { readonly rentals: number; readonly pages: number },
): readonly string[] {
  const request: Item = stage.gateway === 'rest' ? 'restRequest' : 'httpRequest';
  const idle: Amounts = {
    alarmMetric: declared.alarmMetrics,
    dashboard: declared.dashboards,
    queueRequest: declared.queues * LOOKS_A_QUEUE,
  };
  const renting = times(usedByRental(pages, request), rentals * DAYS);
  const { rateLimit = 0 } = stage.throttle ?? {};
  const attack = (used: Amounts) => dollarsOf(times(used, rateLimit * SECONDS));
  return [
    `Stage ${stage.name}, ${rentals} rentals a day with ${pages} pages read for each; list prices of us-east-1, ${PRICES_OF}, no free tier`,
    '',
    ...table('idle', idle),
    ...table('rentals', renting),
    line('a month', '', dollarsOf(idle) + dollarsOf(renting)),
    line('1,000 rentals', '', dollarsOf(times(usedByRental(pages, request), 1_000))),
    '',
    `An attacker at the throttle, ${rateLimit} requests a second for a month:`,
    line('refused requests', '', attack(usedByRequest(0, request))),
    line('pages that are read', '', attack(usedByRequest(1, request))),
    '',
    `Assumed: ${ASSUMED.secondsAnInvocation * 1_000} ms an invocation, ${ASSUMED.logBytes} bytes of log for it, ${ASSUMED.readUnitsAPage} read units a page.`,
    'Not in it: storage, recovery and backups by GB, Cognito beyond its free people, data out, CloudFront.',
  ];
}

function table(name: string, amounts: Amounts): readonly string[] {
  return (Object.entries(amounts) as [Item, number][]).map(([item, amount]) =>
    line(
      name,
      `${new Intl.NumberFormat('en').format(Math.round(amount * 100) / 100)} × ${prices[item].unit}`,
      priceOf(item, amount),
    ),
  );
}

function line(name: string, what: string, dollars: number): string {
  return `${name.padEnd(22)}${what.padEnd(46)}${dollars.toFixed(2).padStart(10)} $`;
}

function dollarsOf(amounts: Amounts): number {
  return (Object.entries(amounts) as [Item, number][]).reduce((sum, [item, amount]) => sum + priceOf(item, amount), 0);
}

function times(amounts: Amounts, factor: number): Amounts {
  return Object.fromEntries(Object.entries(amounts).map(([item, amount]) => [item, amount * factor]));
}
