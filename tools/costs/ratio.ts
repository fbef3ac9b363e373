import type { Counted } from '#lab/reference/count.ts';
import { NUMBERS } from '#lab/reference/counting/usage.ts';
import type { Amounts, Item } from './prices.ts';

/** Consumers of the bus, each with its events. */
export type Rules = Readonly<Record<string, readonly string[]>>;

/** What one way is made of, as far as its bill is concerned. */
export interface Way {
  readonly request: Item;
  readonly rules: Rules;
  /** Whether a queue stands between a rule and its function. */
  readonly queues: boolean;
  /** Whether a pipe brings events to the bus; otherwise a function does. */
  readonly pipes: boolean;
  /** Whether Lambda writes its own lines about each invocation. */
  readonly lambdaLines: boolean;
  /** Whether all events go to an archive. */
  readonly archived: boolean;
  /** The bytes of the gateway's own line about a request. */
  readonly accessLine: number;
  /** How many numbers a function leases at once. */
  readonly numbersAtOnce: number;
  /** Functions, tables and consumers that do not count. */
  readonly without: RegExp;
}

/** Milliseconds of an invocation in which it waits for nobody. */
const OWN_MS = 3;

/** A queue is asked when a message is sent, received and deleted. */
const REQUESTS_A_MESSAGE = 3;

/** What 1,000 rentals use, from what was counted. */
export function amountsOf(counted: Counted, way: Way): Amounts {
  const { rentals, requests, times, gigabytes, reads, writes, waited, events, eventBytes, ownBytes, lambdaBytes } =
    counted;
  const total = (counts: ReadonlyMap<string, number>) =>
    [...counts].reduce((sum, [name, count]) => {
      if (way.without.test(name.replace(NUMBERS, ''))) return sum;
      return sum + (name.endsWith(NUMBERS) ? count / way.numbersAtOnce : count);
    }, 0);
  const deliveries = Object.entries(way.rules).flatMap(([consumer, names]) =>
    way.without.test(consumer) ? [] : names.map((name) => events.get(name) ?? 0),
  );
  // What a function sends to a queue comes back once, later than anybody counts: a time to pay ends.
  const later = total(counted.later);
  const put = total(events);
  const seconds = (total(times) * OWN_MS + total(waited)) / 1_000;
  const memory = total(new Map([...times].map(([name, count]) => [name, count * (gigabytes.get(name) ?? 0)])));
  const ofRentals: Amounts = {
    [way.request]: requests,
    invocation: total(times) + later,
    gigabyteSecond: seconds * (memory / total(times)),
    readUnit: total(reads) + later,
    writeUnit: total(writes),
    event: put,
    pipeRequest: way.pipes ? put : 0,
    archivedGigabyte: way.archived ? total(eventBytes) / 1e9 : 0,
    queueRequest: ((way.queues ? sum(deliveries) : 0) + later) * REQUESTS_A_MESSAGE,
    logGigabyte: (total(ownBytes) + (way.lambdaLines ? total(lambdaBytes) : 0) + requests * way.accessLine) / 1e9,
  };
  return Object.fromEntries(
    (Object.entries(ofRentals) as [Item, number][]).map(([item, amount]) => [item, (amount / rentals) * 1_000]),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
