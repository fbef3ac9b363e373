import type { LimitSettings } from '#contracts/settings/limits.ts';
import type { Attempt } from '#lab/simulation/clients/clients.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { codeIn, textIn } from '#lab/simulation/linearizability/fields.ts';
import { isOnlyForNow, readRefusal } from '../expected-sentences.ts';
import { wrongWait } from '../others-first.ts';
import type { Scene } from '../rule-context.ts';
import { wasSo, wasThereBy } from './effects.ts';

/**
 * What is wrong with a refusal: its reason is impossible for such a request, was never true, or is about something
 * else.
 */
export function wrongRefusal(scene: Scene, attempt: Attempt): string | undefined {
  const { world, mirror } = scene;
  const { response, command, call, return: answered = call, headers, person } = attempt;
  const code = `${response?.status} ${codeIn(response?.body)}`;
  const detail = textIn(response?.body, 'detail') ?? '';
  const named = readRefusal(command.wish.kind, code, detail);
  if (named === undefined) return `${code} "${detail}" is no reason to refuse that`;
  const seconds = headers['retry-after'];
  if (isOnlyForNow(code) !== Number(seconds) >= 1) return `Retry-After is ${seconds}`;
  const { reservationNo, itemNo, isRenter } = askedOf(mirror, attempt);
  if (code === '402 payment-declined' && !world.provider.declined(reservationNo, call, answered))
    return 'nobody declined';
  if (`${command.wish.kind} ${code}` === 'reserve 404 item-not-found' && wasThereBy(mirror.items, itemNo, call))
    return 'the item was there';
  if (code === '403 not-the-renter' && isRenter(reservationNo)) return 'it is the renter';
  if (code === '403 not-the-owner' && mirror.items.latest.get(itemNo)?.ownerId === person) return 'it is the owner';
  if (code === '409 reserved-a-moment-ago') return wrongWait(mirror, attempt) ?? wrongNumber(scene, attempt, named);
  return wrongNumber(scene, attempt, named);
}

/** What an attempt is about, and whether its client is the renter. */
function askedOf({ reservations }: Mirror, { request: { params, body } }: Attempt) {
  const reservationNo = Number(params.reservationNo ?? body?.reservationNo);
  const itemNo = Number(params.itemNo ?? body?.itemNo ?? reservations.latest.get(reservationNo)?.itemNo);
  const isRenter = (number: number): boolean => reservations.latest.get(number)?.customerId === body?.customerId;
  return { reservationNo, itemNo, isRenter };
}

/** A number in a refusal that is not the right one. */
function wrongNumber(
  { mirror, world }: Scene,
  attempt: Attempt,
  named: Readonly<Record<string, number>>,
): string | undefined {
  const { reservationNo, itemNo, isRenter } = askedOf(mirror, attempt);
  const isRight: Readonly<Record<string, (number: number) => boolean>> = {
    itemNo: (number) => number === itemNo,
    reservationNo: (number) => number === reservationNo,
    holder: (number) => wasSo(mirror.items, itemNo, attempt, (item) => item.reservationNo === number),
    own: isRenter,
    ...isLimit(world.machine.profile.limits),
    itemPrice: (number) => mirror.reservations.latest.get(reservationNo)?.itemPrice === number,
  };
  const wrong = Object.entries(named).find(([what, number]) => isRight[what]?.(number) !== true);
  return wrong && `it names ${wrong.join(' ')}, and is about item ${itemNo}, reservation ${reservationNo}`;
}

/** A limit in a refusal is the one that is set. */
function isLimit(limits: LimitSettings): Readonly<Record<string, (number: number) => boolean>> {
  return Object.fromEntries(Object.entries(limits).map(([name, most]) => [name, (number) => number === most]));
}
