import { dayAfter, type MaybeDays } from '#contracts/days/civil-day.ts';
import type { Waiting } from '#functions/reservation/domain/waiting.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { numberIn, textIn, valueIn } from '#lab/simulation/linearizability/fields.ts';
import { listsDuring } from './shown-place.ts';
import { clash, inTheWay } from './turns.ts';

/** Refusals of those who reserve because somebody has the item, or it is kept for somebody. */
const HAD: ReadonlySet<string> = new Set([
  '409 kept-for-another',
  '409 item-already-reserved',
  '409 item-being-released',
]);

/** What a request met. */
interface Met {
  readonly mirror: Mirror;
  readonly attempt: Attempt;
  readonly itemNo: number;
  readonly wish: MaybeDays;
  /** Those on each list that wanted the same, without whoever asked. */
  readonly others: readonly (readonly Waiting[])[];
  /** Whoever asked, on each list. */
  readonly own: readonly (Waiting | undefined)[];
}

/** What is wrong with a refusal for this reason: it was never true. By status and code. */
const wrongs: Readonly<Record<string, (met: Met) => string | undefined>> = {
  '409 kept-for-another': ({ mirror, attempt, itemNo, wish, others }) => {
    const { call, return: end = call } = attempt;
    const until = valueIn(attempt.response?.body, 'until');
    const extended = extendedBy(mirror, itemNo, wish, numberIn(attempt.request.body, 'customerId'));
    // Who asks to come back soon says that somebody could have it now; else nobody could before what is extended is back.
    const seconds = attempt.headers['retry-after'];
    const except = seconds === undefined ? extended : undefined;
    const couldHave = (one: Waiting) =>
      one.until !== undefined || !wasAlwaysHad(mirror, itemNo, one, call, end, except);
    const isKept = others
      .flat()
      .some((one) => couldHave(one) && (until === undefined || dateOf(one.until ?? 0) === until));
    if (seconds === undefined && (extended === undefined || until !== undefined))
      return 'it does not say when to come back';
    return isKept ? undefined : `it was kept for nobody, ${until}, Retry-After is ${seconds}`;
  },
  '409 nothing-to-wait-for': ({ mirror, attempt: { call, return: end = call }, itemNo, wish, others }) => {
    const isFree = others.some((some) => some.length === 0) && !wasAlwaysHad(mirror, itemNo, wish, call, end);
    return isFree ? undefined : 'somebody had it, or waited';
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
export function wrongBecauseOfWaiting(code: string, mirror: Mirror, attempt: Attempt): string | undefined {
  const { request, person } = attempt;
  const itemNo = Number(request.params.itemNo ?? request.body?.itemNo);
  const wish: MaybeDays = { from: textIn(request.body, 'from'), to: textIn(request.body, 'to') };
  const lists = listsDuring(mirror, itemNo, attempt);
  const others = lists.map(({ waiting }) => waiting.filter((one) => one.customerId !== person && clash(one, wish)));
  const own = lists.map(({ waiting }) => waiting.find(({ customerId }) => customerId === person));
  if (HAD.has(code) && own.every((one) => one?.until !== undefined && covers(one, wish))) return 'it is their turn';
  return wrongs[code]?.({ mirror, attempt, itemNo, wish, others, own });
}

/** Whether one reservation had it from before the request until after its answer. */
function wasAlwaysHad(
  mirror: Mirror,
  itemNo: number,
  wish: MaybeDays,
  call: number,
  end: number,
  except?: number,
): boolean {
  const first = inTheWay(mirror, itemNo, wish, call, call, except);
  return first !== undefined && first === inTheWay(mirror, itemNo, wish, end, end, except) && call < end;
}

/** The reservation that its renter wants to keep the item after; it is in nobody's way once it is back. */
function extendedBy({ reservations }: Mirror, itemNo: number, { from }: MaybeDays, customerId: number | undefined) {
  const own = [...reservations.latest.values()].filter(
    (one) => one.itemNo === itemNo && one.customerId === customerId && one.to !== undefined,
  );
  return own.find(({ to = '' }) => dayAfter(to) === from)?.reservationNo;
}

/** Whether all that is wanted is among what somebody waits for. */
function covers(one: MaybeDays, wish: MaybeDays): boolean {
  if (one.from === undefined || one.to === undefined) return true;
  return wish.from !== undefined && wish.to !== undefined && one.from <= wish.from && wish.to <= one.to;
}

function dateOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
