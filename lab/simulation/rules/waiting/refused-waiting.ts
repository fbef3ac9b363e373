import { daysOf, type MaybeDays } from '#contracts/days/civil-day.ts';
import { totalOf } from '#contracts/days/item-days.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { Waiting } from '#functions/reservation/domain/waiting.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { valueIn } from '#lab/simulation/linearizability/fields.ts';
import { dayAt, daysBetween, extendedBy, rulesDuring, type Wanted, wantedBy, wantedIn } from '../leaves-no-place.ts';
import { listsDuring } from './shown-place.ts';
import { clash, inTheWay, isPast } from './turns.ts';

/** Refusals of those who reserve because somebody has the item, or it is kept for somebody. */
const HAD: ReadonlySet<string> = new Set([
  '409 kept-for-another',
  '409 item-already-reserved',
  '409 item-being-released',
  '409 days-taken',
]);

/** What a request met. */
interface Met {
  readonly mirror: Mirror;
  readonly attempt: Attempt;
  readonly wish: Wanted;
  /** Today, by the clocks of the instances: two days around midnight. */
  readonly todays: readonly string[];
  /** Each list, and those on it that wanted the same, without whoever asked. */
  readonly lists: readonly (readonly Waiting[])[];
  readonly others: readonly (readonly Waiting[])[];
  /** The days between two rentals that the owner needed meanwhile, or that a list took along. */
  readonly between: { readonly least: number; readonly most: number };
  /** Whoever asked, on each list. */
  readonly own: readonly (Waiting | undefined)[];
}

/** What is wrong with a refusal for this reason: it was never true. By status and code. */
const wrongs: Readonly<Record<string, (met: Met) => string | undefined>> = {
  '409 kept-for-another': (met) => {
    const { mirror, attempt, wish, todays, others } = met;
    const until = valueIn(attempt.response?.body, 'until');
    const extended = extendedBy(mirror, wish);
    // Who asks to come back soon says that somebody could have it now; else nobody could before what is extended is back.
    const seconds = attempt.headers['retry-after'];
    const except = seconds === undefined ? extended : undefined;
    const couldHave = (one: Waiting) =>
      one.until !== undefined ||
      todays.some((today) => !isPast(one, today) && !wasAlwaysHad(met, wantedBy(wish.itemNo, one), today, except));
    const isKept = others
      .flat()
      .some((one) => couldHave(one) && (until === undefined || dateOf(one.until ?? 0) === until));
    if (seconds === undefined && (extended === undefined || until !== undefined))
      return 'it does not say when to come back';
    return isKept ? undefined : `it was kept for nobody, ${until}, Retry-After is ${seconds}`;
  },
  '409 nothing-to-wait-for': (met) => {
    const { mirror, attempt, wish, todays, others } = met;
    const { least, most } = met.between;
    const { call, return: end = call } = attempt;
    const extended = extendedBy(mirror, wish);
    const isInATurn = (one: Waiting, some: readonly Waiting[]) =>
      some.some((other) => other.until !== undefined && clash(other, one, most));
    const surelyCould = (one: Waiting, some: readonly Waiting[], today: string) =>
      clash(one, wish, least) &&
      (one.until !== undefined ||
        (!isPast(one, today) &&
          !isInATurn(one, some) &&
          inTheWay(mirror, wantedBy(wish.itemNo, one), call, end, today, most, extended) === undefined));
    const isFree = todays.some(
      (today) =>
        others.some((some, index) => !some.some((one) => surelyCould(one, met.lists[index] ?? [], today))) &&
        !wasAlwaysHad(met, wish, today, extended),
    );
    return isFree ? undefined : 'somebody had it, or waited and could have it';
  },
  '409 price-changed': ({ mirror, attempt, wish, own }) => {
    const { command, request, call, return: end = call } = attempt;
    if (command.wish.kind !== 'reserve') return undefined;
    if (own.every((one) => one?.until === undefined)) return 'it is not their turn';
    const isOther = (item: Item) => {
      const { itemPrice, deposit = 0, lateFee = 0 } = item;
      const terms = { itemPrice, total: totalOf(item, daysOf(wish)), deposit, lateFee };
      return Object.entries(terms).some(([name, value]) => (request.body?.[name] ?? value) !== value);
    };
    return rulesDuring(mirror, wish.itemNo, call, end).some(isOther) ? undefined : 'they agreed to the terms';
  },
  '404 not-waiting': ({ own }) => (own.includes(undefined) ? undefined : 'they waited'),
  '409 already-waiting': ({ own, wish }) =>
    own.some((one) => one !== undefined && (one.from !== wish.from || one.to !== wish.to))
      ? undefined
      : 'they did not wait for other days',
};

/**
 * What is wrong with a refusal because of who waits: its reason was never true, or it refuses somebody in their own
 * turn. `code`: status and code.
 */
export function wrongBecauseOfWaiting(
  code: string,
  mirror: Mirror,
  attempt: Attempt,
  skewMs: number,
): string | undefined {
  const { person, sentAt, answeredAt = sentAt } = attempt;
  const wish = wantedIn(attempt);
  const { itemNo } = wish;
  const todays = [...new Set([sentAt - skewMs, answeredAt + skewMs].map(dayAt))];
  const found = listsDuring(mirror, itemNo, attempt);
  const lists = found.map(({ waiting }) => waiting);
  const { call, return: end = call } = attempt;
  const between = daysBetween([...rulesDuring(mirror, itemNo, call, end), ...found]);
  const others = lists.map((all) => all.filter((one) => one.customerId !== person && clash(one, wish, between.most)));
  const called = calledAt(mirror, itemNo, person);
  const own = lists.map((all) => all.find(({ customerId: one }) => one === person));
  const isTheirTurn = own.every((one) => one?.until !== undefined && covers(one, wish));
  // At midnight what should be back begins to be in the way of one more day.
  const days = new Set([...todays, dayAt((called?.at ?? 0) - skewMs)]);
  // Nor is it what it was once the owner has changed what they need.
  const isAsTold = rulesDuring(mirror, itemNo, called?.tick ?? 0, end).length === 1;
  const mayBeTaken = code === '409 days-taken' && (days.size > 1 || !isAsTold);
  if (HAD.has(code) && isTheirTurn && !mayBeTaken) return 'it is their turn';
  return wrongs[code]?.({ mirror, attempt, wish, todays, lists, others, own, between });
}

/** When somebody was last told that it is their turn. */
function calledAt({ waitingLists }: Mirror, itemNo: number, person: number | undefined) {
  const calls = waitingLists.of(itemNo).filter(({ event }) => event.type === 'WaitingCalled');
  return calls.findLast(({ event }) => event.facts?.customerId === person);
}

/** Whether one reservation had it from before the request until after its answer, on a day. */
function wasAlwaysHad({ mirror, attempt, between }: Met, wish: Wanted, today: string, except?: number): boolean {
  const { call, return: end = call } = attempt;
  const { least } = between;
  const first = inTheWay(mirror, wish, call, call, today, least, except);
  return first !== undefined && first === inTheWay(mirror, wish, end, end, today, least, except) && call < end;
}

/** Whether all that is wanted is among what somebody waits for. */
function covers(one: MaybeDays, wish: MaybeDays): boolean {
  if (one.from === undefined || one.to === undefined) return true;
  return wish.from !== undefined && wish.to !== undefined && one.from <= wish.from && wish.to <= one.to;
}

function dateOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
