import type { Stage } from '../../infra/stage.ts';
import { type Amounts, type Item, PRICES_IN, PRICES_OF, type Price, priceOf, prices } from './prices.ts';
import { ASSUMED, PROBE, PROBE_PAGES, RENTAL, usedBy, usedByRequest } from './rental.ts';

const DAYS = 30;
const SECONDS = DAYS * 86_400;
const MINUTES = SECONDS / 60;
/** Lambda looks into an idle queue about every 4 s (20 s long polls, 5 pollers). */
const LOOKS_A_QUEUE = SECONDS / 4;

/** What a stage declares that costs something while nothing happens. */
export interface Declared {
  readonly alarms: number;
  /** Metrics in all alarms: an alarm on an expression is paid for each. */
  readonly alarmMetrics: number;
  readonly compositeAlarms: number;
  readonly hasProbe: boolean;
  /** Memory of instances that stand ready all month, at least. */
  readonly warmGigabytes: number;
  readonly dashboards: number;
  readonly queues: number;
  /** A cluster of Aurora DSQL, for books. It costs nothing while nobody asks it. */
  readonly hasCluster: boolean;
}

/** The lines of the answer: a stage's month with so many rentals a day, and with an attacker at the throttle. */
export function stageCosts(
  stage: Stage,
  declared: Declared,
  { rentals, pages }: { readonly rentals: number; readonly pages: number },
): readonly string[] {
  const request: Item = stage.gateway === 'rest' ? 'restRequest' : 'httpRequest';
  const { hasCluster } = declared;
  const idle: Amounts = {
    alarmMetric: declared.alarmMetrics,
    compositeAlarm: declared.compositeAlarms,
    dashboard: declared.dashboards,
    warmGigabyteSecond: declared.warmGigabytes * SECONDS,
    queueRequest: declared.queues * LOOKS_A_QUEUE,
    ...(hasCluster && { databaseUnit: 0 }),
  };
  const rental = usedBy(RENTAL, pages, request, hasCluster);
  const renting = times(rental, rentals * DAYS);
  const probing = declared.hasProbe ? times(usedBy(PROBE, PROBE_PAGES, request, hasCluster), MINUTES) : {};
  const { rateLimit = 0 } = stage.throttle ?? {};
  const attack = (used: Amounts) => dollarsOf(times(used, rateLimit * SECONDS));
  return [
    `Stage ${stage.name}, ${rentals} rentals a day with ${pages} pages read for each; list prices of ${PRICES_IN}, ${PRICES_OF}, no free tier`,
    `${declared.alarms} alarms on ${declared.alarmMetrics} metrics and ${declared.compositeAlarms} composite ones in its templates`,
    '',
    ...table('idle', idle),
    ...table('rentals', renting),
    line('the probe', `${declared.hasProbe ? 'a rental each minute, cancelled' : 'none'}`, dollarsOf(probing)),
    line('a month', '', dollarsOf(idle) + dollarsOf(renting) + dollarsOf(probing)),
    line('1,000 rentals', '', dollarsOf(times(rental, 1_000))),
    '',
    `An attacker at the throttle, ${rateLimit} requests a second for a month:`,
    line('refused requests', '', attack(usedByRequest(0, request))),
    line('pages that are read', '', attack(usedByRequest(1, request))),
    '',
    `Assumed: ${ASSUMED.secondsAnInvocation * 1_000} ms an invocation, ${ASSUMED.readUnitsAPage} read units a page.`,
    ...(hasCluster
      ? [`Assumed of the books: ${ASSUMED.databaseUnitsABooking} DPU an event, which nobody has measured (ADR 0058).`]
      : []),
    `Not found in writing: ${unread().join('; ')}.`,
    'Not in it: storage, recovery and backups by GB, Cognito beyond its free people, data out, CloudFront.',
  ];
}

/** Prices that were written down without a page that says them. */
function unread(): readonly string[] {
  return Object.values<Price>(prices).flatMap(({ read, unit }) => (read === undefined ? [unit] : []));
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
