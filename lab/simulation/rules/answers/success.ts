import { isAsAsked, type PatchCommand } from '#contracts/http/items.requests.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import { type OwnPatch, patchCommandOf, patchNames } from '#lab/simulation/clients/patches.ts';
import { wantedOf } from '#lab/simulation/clients/requests.ts';
import type { Wish } from '#lab/simulation/clients/wishes.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { type Effect, isGone, wasSo } from './effects.ts';
import { fieldsOf, isShownAs, shownItem } from './shown-to-clients.ts';

/** An answered request and what it caused. */
interface Answered {
  readonly attempt: Attempt;
  readonly effects: readonly Effect[];
  readonly mirror: Mirror;
  readonly itemNo: number;
  readonly reservationNo: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The kinds with a check of their own; {@link saysSo} checks the others. */
type Checked = Exclude<Wish['kind'], OwnPatch | 'lend'>;

type Wishes = { readonly [W in Wish as W['kind']]: W };

type Check<K extends Checked> = (wish: Wishes[K], answered: Answered) => boolean;

const causedNothing = (_: unknown, { effects }: Answered): boolean => effects.length === 0;

/**
 * What must be true for each kind of command answered 2xx: its own event was written, or the row was in the requested
 * state during the request.
 */
const checks: { readonly [K in Checked]: Check<K> } = {
  register: ({ itemName, itemPrice }, { effects, body }) =>
    caused(effects, 'ItemRegistered') && body.itemName === itemName && body.itemPrice === itemPrice,
  change: (wish, { mirror, itemNo, attempt }) =>
    wasSo(mirror.items, itemNo, attempt, (item) => isShownAs(wantedOf(wish), shownItem(item))),
  delete: (_, { effects }) => caused(effects, 'ItemDeleted'),
  return: (_, { mirror, itemNo, reservationNo, attempt }) =>
    wasSo(mirror.items, itemNo, attempt, (item) => {
      return item.returnedFrom === reservationNo && item.reservationNo !== reservationNo;
    }),
  reserve: ({ customer }, answered) => {
    const { effects, body } = answered;
    return caused(effects, 'Reserved') && body.customerId === customer && mayBeReserved(answered);
  },
  pay: (_, { mirror, reservationNo, attempt, body }) =>
    body.paymentStatus === 'Paid' &&
    wasSo(mirror.reservations, reservationNo, attempt, ({ paymentStatus }) => paymentStatus === 'Paid'),
  'take back payment': (_, { mirror, reservationNo, attempt, body }) =>
    body.paymentStatus === 'NotPaid' &&
    wasSo(mirror.reservations, reservationNo, attempt, ({ paymentStatus }) => paymentStatus === 'NotPaid'),
  cancel: (_, { mirror, reservationNo, attempt }) =>
    wasSo(mirror.reservations, reservationNo, attempt, ({ status, cancellation }) => {
      return attempt.response?.status === 202 ? cancellation === 'requested' : status.startsWith('Cancel');
    }),
  'turn down': (_, { mirror, reservationNo, attempt, body }) =>
    wasSo(mirror.reservations, reservationNo, attempt, ({ status, cancellation, turnedDown }) => {
      if (attempt.response?.status === 202) return cancellation === 'requested';
      // Its renter had asked for the same before.
      if (attempt.response?.status === 204) return status.startsWith('Cancel') && turnedDown === undefined;
      return body.rejectionReason === 'cancelled-by-owner' && turnedDown?.by === 'owner';
    }),
  'keep deposit': ({ kept }, { mirror, reservationNo, attempt }) =>
    wasSo(mirror.payments, reservationNo, attempt, ({ deposit }) => deposit?.kept === kept),
  review: (_, { mirror, reservationNo, attempt, body }) =>
    body.score === attempt.request.body?.score &&
    wasSo(mirror.reviews, reservationNo, attempt, ({ status, score }) => status === 'Written' && score === body.score),
  'forget me': (_, { effects }) => caused(effects, 'PersonForgotten'),
  wait: ({ customer }, { mirror, itemNo, attempt }) => {
    const { from, to } = attempt.request.body ?? {};
    return wasSo(mirror.waitingLists, itemNo, attempt, ({ waiting }) =>
      waiting.some((one) => one.customerId === customer && one.from === from && one.to === to),
    );
  },
  'read place': causedNothing,
  'stop waiting': (_, { effects }) => caused(effects, 'WaitingLeft'),
  'read me': causedNothing,
  'read notices': causedNothing,
  'mark notice': causedNothing,
  'mark notices': causedNothing,
  'read item': causedNothing,
  'read itemInfo': causedNothing,
  'read reservation': causedNothing,
  'read payment': causedNothing,
  'read review': causedNothing,
};

/** Every kind of request. */
export const WISHES = [...new Set([...Object.keys(checks), ...patchNames])];

/** What a command of the contract asked for is shown, and for its reservation. A command that shows more has a check. */
function saysSo(command: PatchCommand, { mirror, itemNo, reservationNo, attempt }: Answered): boolean {
  return wasSo(mirror.items, itemNo, attempt, (item) => {
    const shown = shownItem(item);
    return (
      shown !== undefined &&
      isAsAsked(command, shown) &&
      (!command.ofReservation || item.reservationNo === reservationNo)
    );
  });
}

/**
 * An item that does not exist, or not any more, may be reserved only while the item function gives no answer, or without
 * days after an earlier reservation of it, because only the first one and those with days ask the item function. What
 * another try with the same key made was asked for then.
 */
function mayBeReserved({ mirror, itemNo, reservationNo, attempt }: Answered): boolean {
  const [made] = mirror.reservations.of(reservationNo);
  const isAsked = made?.state.holdSeq === 1 || made?.state.from !== undefined;
  if (!isAsked || attempt.unavailable !== undefined || made?.event.causationId !== attempt.requestId) return true;
  return wasSo(mirror.items, itemNo, attempt, (item) => !isGone(item));
}

function caused(effects: readonly Effect[], type: string): boolean {
  return effects.some((effect) => effect.type === type);
}

/** Whether a request answered 2xx had its effect. */
export function hadItsEffect(mirror: Mirror, attempt: Attempt, effects: readonly Effect[]): boolean {
  const { request, response, command } = attempt;
  const body = fieldsOf(response?.body);
  const itemNo = Number(request.params.itemNo ?? body.itemNo);
  const reservationNo = Number(request.params.reservationNo ?? request.body?.reservationNo ?? body.reservationNo);
  const answered = { attempt, effects, mirror, itemNo, reservationNo, body };
  const patch = patchCommandOf(command.wish);
  if (patch !== undefined && !(command.wish.kind in checks)) return saysSo(patch, answered);
  return check(command.wish as Wishes[Checked], answered);
}

function check<K extends Checked>(wish: Wishes[K], answered: Answered): boolean {
  const one: Check<K> = checks[wish.kind as K];
  return one(wish, answered);
}
