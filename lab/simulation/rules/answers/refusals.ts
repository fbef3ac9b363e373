import { daysOf } from '#contracts/days/civil-day.ts';
import { totalOf } from '#contracts/days/item-days.ts';
import type { LimitSettings } from '#contracts/settings/limits.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { codeIn, numberIn, textIn } from '#lab/simulation/linearizability/fields.ts';
import { isStillOpen } from '../about-me.ts';
import { isOnlyForNow, readRefusal } from '../expected-sentences.ts';
import { rulesDuring, wantedIn } from '../leaves-no-place.ts';
import { wrongWait } from '../others-first.ts';
import type { Scene } from '../rule-context.ts';
import { wrongBecauseOfWaiting } from '../waiting/refused-waiting.ts';
import { hasFor } from '../why-taken.ts';
import { isGone, wasSo, wasThereBy } from './effects.ts';
import { wrongKeeping } from './keeping.ts';
import { listedDuring } from './listed-reads.ts';
import { wrongBecauseOfDays } from './refused-days.ts';

/**
 * What is wrong with a refusal: its reason is impossible for such a request, was never true, or is about something
 * else.
 */
export function wrongRefusal(scene: Scene, attempt: Attempt): string | undefined {
  const { world, mirror } = scene;
  const { response, command, call, return: answered = call, headers } = attempt;
  const { kind } = command.wish;
  const code = `${response?.status} ${codeIn(response?.body)}`;
  const detail = textIn(response?.body, 'detail') ?? '';
  const named = readRefusal(kind, code, detail);
  if (named === undefined) return `${code} "${detail}" is no reason to refuse that`;
  const seconds = headers['retry-after'];
  const isForNow = isOnlyForNow(kind, code);
  if (isForNow !== undefined && isForNow !== Number(seconds) >= 1) return `Retry-After is ${seconds}`;
  const { reservationNo, itemNo } = askedOf(mirror, attempt);
  if (code === '402 payment-declined' && !world.provider.declined(reservationNo, call, answered))
    return 'nobody declined';
  if (code === '404 item-not-found' && (kind === 'reserve' || kind === 'wait') && stayed(mirror, itemNo, attempt))
    return 'the item was there';
  if (kind === 'keep deposit') return wrongKeeping(mirror, attempt, code, named);
  const { skewMs } = world.machine.profile;
  const untrue =
    wrongAccess(code, mirror, attempt) ??
    wrongBecauseOfWaiting(code, mirror, attempt, skewMs) ??
    wrongBecauseOfDays(code, mirror, attempt, skewMs);
  if (untrue !== undefined) return untrue;
  if (code === '409 reserved-a-moment-ago') return wrongWait(mirror, attempt) ?? wrongNumber(scene, attempt, named);
  return wrongNumber(scene, attempt, named);
}

/** Whether there was an item from a request to its answer. */
function stayed({ items }: Mirror, itemNo: number, attempt: Attempt): boolean {
  return wasThereBy(items, itemNo, attempt.call) && !wasSo(items, itemNo, attempt, isGone);
}

/** What is wrong with a refusal because of who asks. */
function wrongAccess(code: string, mirror: Mirror, attempt: Attempt): string | undefined {
  const { reservationNo, itemNo, isRenter } = askedOf(mirror, attempt);
  const isOwner = mirror.items.latest.get(itemNo)?.ownerId === attempt.person;
  if (code === '403 not-the-renter' && isRenter(reservationNo)) return 'it is the renter';
  if (code === '403 not-the-owner' && isOwner) return 'it is the owner';
  if (code === '403 own-item' && !isOwner) return 'it is not the owner';
  return code === '422 reason-required' && attempt.request.body?.reason !== undefined ? 'it has a reason' : undefined;
}

/** What an attempt is about, and whether its client is the renter. */
function askedOf({ reservations }: Mirror, { request: { params, body }, person }: Attempt) {
  const reservationNo = Number(params.reservationNo ?? body?.reservationNo);
  const itemNo = Number(params.itemNo ?? body?.itemNo ?? reservations.latest.get(reservationNo)?.itemNo);
  const isRenter = (number: number): boolean =>
    reservations.latest.get(number)?.customerId === (body?.customerId ?? person);
  return { reservationNo, itemNo, isRenter };
}

/** A number in a refusal that is not the right one. */
function wrongNumber(scene: Scene, attempt: Attempt, named: Readonly<Record<string, number>>): string | undefined {
  const { mirror, world } = scene;
  const { reservationNo, itemNo, isRenter } = askedOf(mirror, attempt);
  const terms = termsOf(mirror, attempt, itemNo, reservationNo);
  const isRight: Readonly<Record<string, (number: number) => boolean>> = {
    itemNo: (number) => number === itemNo,
    reservationNo: (number) => number === reservationNo,
    holder: (number) => wasSo(mirror.items, itemNo, attempt, (item) => hasFor(item, number)),
    earlier: (number) => wasSo(mirror.items, itemNo, attempt, (item) => hasFor(item, number)),
    own: isRenter,
    ...isOpenOf(scene, attempt),
    ...isLimit(world.machine.profile.limits),
    total: (number) => terms.some(({ itemPrice, total = itemPrice }) => total === number),
    between: (number) =>
      rulesDuring(mirror, itemNo, attempt.call, attempt.return ?? attempt.call).some(
        ({ daysBetween = 0 }) => daysBetween === number,
      ),
    itemPrice: (number) => terms.some(({ itemPrice }) => itemPrice === number),
    lateFee: (number) => terms.some(({ lateFee = 0 }) => lateFee === number),
    deposit: (number) => terms.some(({ deposit = 0 }) => deposit === number),
  };
  const wrong = Object.entries(named).find(([what, number]) => isRight[what]?.(number) !== true);
  return wrong && `it names ${wrong.join(' ')}, and is about item ${itemNo}, reservation ${reservationNo}`;
}

/** The terms of a reservation, or those of an item while somebody asked to reserve it. */
function termsOf({ reservations, items }: Mirror, attempt: Attempt, itemNo: number, reservationNo: number) {
  const agreed = reservations.latest.get(reservationNo);
  if (agreed !== undefined) return [agreed];
  const days = daysOf(wantedIn(attempt));
  const { call, return: end = call } = attempt;
  return rulesDuring({ items }, itemNo, call, end).map((item) => ({ ...item, total: totalOf(item, days) }));
}

/** A limit in a refusal is the one that is set. */
function isLimit(limits: LimitSettings): Readonly<Record<string, (number: number) => boolean>> {
  return Object.fromEntries(Object.entries(limits).map(([name, most]) => [name, (number) => number === most]));
}

/** What keeps a person from being forgotten is theirs, and was open. */
function isOpenOf(scene: Scene, attempt: Attempt): Readonly<Record<string, (number: number) => boolean>> {
  const { items, reservations } = scene.mirror;
  const { person, response } = attempt;
  return {
    open: (number) =>
      numberIn(response?.body, 'reservationNo') === number &&
      listedDuring(scene, reservations, number, attempt).states.some(
        (state) => state.customerId === person && isStillOpen(state),
      ),
    held: (number) =>
      listedDuring(scene, items, number, attempt).states.some(
        ({ ownerId, reservationNo, bookings }) =>
          ownerId === person && (reservationNo !== undefined || bookings !== undefined),
      ),
  };
}
