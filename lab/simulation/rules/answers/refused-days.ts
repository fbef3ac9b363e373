import { type Days, dayAfter, daysOf, type MaybeDays } from '#contracts/days/civil-day.ts';
import { needsDays } from '#contracts/days/item-days.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { numberIn, textIn, valueIn } from '#lab/simulation/linearizability/fields.ts';
import {
  dayAt,
  daysBetween,
  firstDays,
  isTooSoon,
  isTooSoonWhileLent,
  lastDay,
  leavesNoPlace,
  rulesDuring,
  wantedIn,
} from '../leaves-no-place.ts';
import { isOpen } from '../safety.ts';
import { clash } from '../waiting/turns.ts';
import { wasSo } from './effects.ts';

/** What a request that was refused met. */
interface Met {
  readonly mirror: Mirror;
  readonly attempt: Attempt;
  readonly wish: MaybeDays;
  /** Today, by the clocks of the instances: two days around midnight. */
  readonly todays: readonly string[];
  readonly itemNo: number;
  /** The reservation that it is about; undefined when there is none. */
  readonly own: Reservation | undefined;
  /** How far clocks differ, in ms. */
  readonly skewMs: number;
}

/** What is wrong with a refusal for this reason: it was never true. By status and code. */
const wrongs: Readonly<Record<string, (met: Met) => string | undefined>> = {
  '409 days-taken': (met) => {
    const reasons = openDuring(met).filter((one) => isInTheWay(met, one));
    const blocked = rulesOf(met).flatMap(({ blockedDays = [] }) => blockedDays);
    const isBlocked = blocked.some((one) => clash(one, met.wish));
    const returns = rulesOf(met).filter((rules) => isTooSoon(rules, met.wish));
    if (reasons.length === 0 && !isBlocked && returns.length === 0) return 'nobody had these days';
    const earliest = met.todays.filter((today) =>
      rulesOf(met).some((item) => isTooSoonWhileLent(item, met.wish, today)),
    );
    const told = daysIn(valueIn(met.attempt.response?.body, 'taken'));
    const alien = told.find(
      ({ from, to }) =>
        !blocked.some((one) => one.from === from && one.to === to) &&
        ![...returns.map(({ returnedOn }) => returnedOn), ...earliest].some((day) => day === from && day === to) &&
        !reasons.some(
          (one) => firstDays(met.mirror, one).includes(from) && met.todays.some((today) => lastDay(one, today) === to),
        ),
    );
    return alien && `nobody had ${alien.from} to ${alien.to}`;
  },
  '409 days-required': (met) =>
    met.wish.from === undefined && rulesOf(met).some(needsDays) ? undefined : 'it is rented without days, too',
  '409 days-out-of-reach': ({ todays, wish: { from = '', to = '' } }) =>
    todays.some((today) => from < today || to > dayAfter(today, 365)) ? undefined : 'they are within reach',
  '409 too-early-to-pay': ({ mirror, attempt, own, skewMs }) => {
    // Only what is not paid yet still says so.
    const made = mirror.reservations.of(own?.reservationNo ?? 0)[0]?.state;
    const payFrom = (made?.payFrom ?? 0) * 1_000;
    if (attempt.sentAt - skewMs >= payFrom) return 'it could be paid';
    return textIn(attempt.response?.body, 'payFrom') === new Date(payFrom).toISOString() ? undefined : 'another time';
  },
  '409 not-its-days': ({ mirror, attempt, itemNo, own, todays }) => {
    const days = own && daysOf(own);
    if (own === undefined || days === undefined) return 'it has no days';
    const { from, to } = days;
    const isNot = (item: Item) =>
      todays.some((today) => today < firstDay(item, { from, extensionOf: own.extensionOf }) || today > to);
    return wasSo(mirror.items, itemNo, attempt, isNot) ? undefined : 'it was its day';
  },
  '409 earlier-booking': ({ mirror, attempt, own }) => {
    const earlier = mirror.reservations.latest.get(numberIn(attempt.response?.body, 'reservationNo') ?? 0);
    return (earlier?.from ?? '~') < (own?.from ?? '') ? undefined : 'that one does not come first';
  },
};

/**
 * What is wrong with a refusal because of days, of an extension, or of the time to pay: its reason was never true while
 * the request was under way. `code`: status and code.
 */
export function wrongBecauseOfDays(code: string, mirror: Mirror, attempt: Attempt, skewMs: number): string | undefined {
  const { request, sentAt, answeredAt = sentAt } = attempt;
  const reservationNo = Number(request.params.reservationNo ?? request.body?.reservationNo);
  const own = mirror.reservations.latest.get(reservationNo);
  const itemNo = Number(request.params.itemNo ?? request.body?.itemNo);
  const wish: MaybeDays = { from: textIn(request.body, 'from'), to: textIn(request.body, 'to') };
  const todays = [sentAt - skewMs, answeredAt + skewMs].map(dayAt);
  return wrongs[code]?.({ mirror, attempt, wish, todays, itemNo, own, skewMs });
}

/** What its owner said while the request was under way. */
function rulesOf({ mirror, itemNo, attempt: { call, return: end = call } }: Met): readonly Item[] {
  return rulesDuring(mirror, itemNo, call, end);
}

/** The reservations of the item that were open at some moment of the request. */
function openDuring({ mirror: { reservations }, itemNo, attempt }: Met): readonly Reservation[] {
  const ofItem = [...reservations.latest.values()].filter((one) => one.itemNo === itemNo);
  return ofItem.filter(({ reservationNo }) => wasSo(reservations, reservationNo, attempt, isOpen));
}

/** See {@link leavesNoPlace}; today by any clock. */
function isInTheWay(met: Met, one: Reservation): boolean {
  const { mirror, attempt, todays } = met;
  const rules = rulesOf(met);
  const { most } = daysBetween(rules);
  return todays.some((today) => leavesNoPlace(mirror, one, wantedIn(attempt), today, most));
}

/** The first day on which a booking is handed over while the item is so. */
function firstDay(
  { returnedFrom }: Item,
  { from, extensionOf }: Pick<Days, 'from'> & Pick<Reservation, 'extensionOf'>,
): string {
  return extensionOf !== undefined && extensionOf === returnedFrom ? dayAfter(from, -1) : from;
}

function daysIn(told: unknown): readonly Days[] {
  return Array.isArray(told) ? (told as Days[]) : [];
}
