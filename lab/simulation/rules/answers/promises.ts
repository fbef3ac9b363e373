import { isAsAsked, type PatchCommand } from '#contracts/http/items.requests.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import { patchCommandOf, patchNames } from '#lab/simulation/clients/patches.ts';
import { wantedOf } from '#lab/simulation/clients/requests.ts';
import type { Mirror, RowWrite, TableMirror } from '#lab/simulation/cloud/written-rows.ts';
import { numberIn, valueIn } from '#lab/simulation/linearizability/fields.ts';
import { hasLapsed, paymentBehind } from '../lapses.ts';
import type { Blame } from '../report-violation.ts';
import type { Scene } from '../rule-context.ts';
import { requestsBehind } from './request-causes.ts';
import { isShownAs, paymentStatusOf, shownItem, shownReservation, shownReview } from './shown-to-clients.ts';

/** How far two clocks differ at most, in ms. */
const MOST_SKEW_MS = 4_000;

/** What a row has to go on saying. */
interface Saying {
  readonly what: string;
  /** The first write that contradicts it after it was told; undefined when none does. */
  readonly undoneBy: (told: Told) => RowWrite<unknown> | undefined;
}

/** When a client asked and was answered. */
interface Told {
  readonly call: number;
  readonly end: number;
}

/** What a 2xx says that stays true, and which later commands may change it. */
interface Promised {
  readonly says: readonly Saying[];
  readonly until: readonly string[];
}

/**
 * The market never reverses a 2xx by itself: what it says stays true until a client asks for something else. A request
 * that was answered before, even with a 503, is not such a request, so nothing left of it may take effect. A request
 * without an answer may still take effect. `answered`: the requests answered for themselves; `attempts`: all.
 */
export function checkPromises(
  scene: Scene,
  answered: readonly Attempt[],
  attempts: readonly Attempt[],
  blame: Blame,
): void {
  const behind = requestsBehind(scene, attempts);
  for (const attempt of answered) {
    const { response, call, return: end, requestId, command } = attempt;
    if (response === undefined || end === undefined || response.status >= 300 || response.status === 202) continue;
    const { says, until } = promiseOf(scene.mirror, attempt);
    const others = attempts.filter(
      (other) =>
        until.includes(other.command.wish.kind) &&
        (isForgetting(other) ? other.person === attempt.person : (other.return ?? call) >= call),
    );
    for (const { what, undoneBy } of says) {
      const undoing = undoneBy({ call, end });
      if (
        undoing === undefined ||
        isOfLapse(scene.mirror, undoing) ||
        endsAsTold(scene.mirror, attempt, undoing, others)
      )
        continue;
      const by = behind(undoing);
      const asked = others.filter(({ call: sent }) => sent <= undoing.tick);
      if (by !== undefined && until.includes(by.command.wish.kind) && asked.some((other) => isSame(other, by)))
        continue;
      const { type, id } = undoing.event;
      blame(
        'a 2xx stays true',
        `${command.wish.kind} (${requestId}) was answered ${response.status}: ${what}; ${type} of ${id} undid it, for ${by?.requestId}`,
      );
    }
  }
}

/** Whether the provider undid it: a rule of its own checks that the money has lapsed. */
function isOfLapse(mirror: Mirror, write: RowWrite<unknown>): boolean {
  const paid = paymentBehind(mirror, write);
  return valueIn(write.state, 'lapsed') === true || (paid !== undefined && hasLapsed(paid));
}

/** Whether two requests want the same of the same thing, or of the same person. */
function isSame({ request, person }: Attempt, by: Attempt): boolean {
  return request.path === by.request.path && (!isForgetting(by) || person === by.person);
}

/** Whether somebody asks to be forgotten: for an hour, that reaches what they make afterwards, too. */
function isForgetting({ command }: Attempt): boolean {
  return command.wish.kind === 'forget me';
}

/**
 * Whether a reservation ended as its renter was told: the answer says until when to pay (anew, once they had paid), and
 * the renter may have asked to cancel one that was overdue.
 */
function endsAsTold(
  { reservations }: Mirror,
  { command, response }: Attempt,
  { state, event, number, tick }: RowWrite<unknown>,
  others: readonly Attempt[],
): boolean {
  if (command.wish.kind !== 'reserve') return false;
  const reason = valueIn(state, 'cancellation');
  if (reason === 'by-renter')
    return others.some(({ call, request }) => call <= tick && request.params.reservationNo === String(number));
  const wasPaid = reservations.of(number).some((write) => write.state.paymentStatus === 'Paid');
  // No time to pay in the answer: it was over already when the function looked for what it had written.
  const told = valueIn(response?.body, 'payBy');
  const payBy = told === null ? Number.NEGATIVE_INFINITY : Date.parse(String(told));
  return reason === 'expired' && (wasPaid || Date.parse(event.time) >= payBy - MOST_SKEW_MS);
}

/** What a 2xx promised; nothing for reads. */
function promiseOf({ items, reservations, payments, reviews }: Mirror, attempt: Attempt): Promised {
  const { request, response, command } = attempt;
  const { wish } = command;
  const numberOf = (name: string): number =>
    Number(request.params[name] ?? request.body?.[name] ?? numberIn(response?.body, name));
  const itemNo = numberOf('itemNo');
  const reservationNo = numberOf('reservationNo');
  const item = saying(items, itemNo);
  const reservation = saying(reservations, reservationNo);
  const payment = saying(payments, reservationNo);
  const isLent = item(`it is lent to ${reservationNo}`, (state) => {
    return state.reservationNo === reservationNo && state.rentalStatus === 'Renting';
  });
  const isPaid = (paid: boolean): readonly Saying[] => {
    const status = paid ? 'Paid' : 'NotPaid';
    return [
      reservation(`it is ${status}`, (state) => (shownReservation(state)?.paymentStatus ?? status) === status),
      payment(`money is ${status}`, (state) => paymentStatusOf(state) === status),
    ];
  };
  const patch = patchCommandOf(wish);
  const isAsked = (command: PatchCommand) =>
    item(`its ${command.field} is ${command.value}`, (state) => {
      const shown = shownItem(state);
      return shown !== undefined && isAsAsked(command, shown);
    });
  switch (wish.kind) {
    case 'register':
    case 'change': {
      const says = item('it is as asked', (state) => isShownAs(wantedOf(wish), shownItem(state)));
      return { says: [says], until: ['change', 'delete', 'review', 'forget me'] };
    }
    case 'delete':
      return { says: [item('it is deleted', (state) => shownItem(state) === undefined)], until: [] };
    case 'lend':
      return { says: [isLent], until: ['return'] };
    case 'return':
      return { says: [item(`${reservationNo} is over`, (state) => state.reservationNo !== reservationNo)], until: [] };
    case 'reserve':
      return {
        says: [reservation('it is reserved', (state) => shownReservation(state) !== undefined)],
        // An owner who reserved their own item in vain may call it turning down.
        until: ['cancel', 'turn down'],
      };
    case 'pay':
      return { says: isPaid(true), until: ['take back payment', 'cancel', 'turn down'] };
    case 'take back payment':
      // A renter who has the item has paid meanwhile; the payment shows whether anybody asked for that. The reservation
      // may learn it from a cancellation that came too late.
      return { says: isPaid(false), until: ['pay', 'lend', 'return', 'cancel', 'turn down'] };
    case 'cancel':
    case 'turn down': {
      const shown = response?.status === 204 ? undefined : 'Rejected';
      return { says: [reservation('it is over', (state) => shownReservation(state)?.status === shown)], until: [] };
    }
    case 'keep deposit':
      return { says: [payment(`${wish.kept} is kept`, ({ deposit }) => deposit?.kept === wish.kept)], until: [] };
    case 'review': {
      const { score, comment = null } = request.body ?? {};
      const says = saying(reviews, reservationNo)('it stands as asked', (state) => {
        const shown = shownReview(state);
        // Whoever is forgotten is told no comment.
        return shown?.score === score && (state.forgotten === true || shown?.comment === comment);
      });
      return { says: [says], until: [] };
    }
    default:
      return patch === undefined ? { says: [], until: [] } : { says: [isAsked(patch)], until: othersOf(patch) };
  }
}

/** The requests that may change what a command of the contract made so: the others with its field, and the item's end. */
function othersOf({ field, value }: PatchCommand): readonly string[] {
  const others = patchNames.filter((kind) => {
    const other = patchCommandOf({ kind });
    return other?.field === field && other.value !== value;
  });
  return [...others, 'delete', 'review'];
}

/** Makes sayings about one row. */
function saying<S>({ of }: TableMirror<S>, number: number) {
  return (what: string, holds: (state: S) => boolean): Saying => ({
    what,
    undoneBy({ call, end }) {
      const writes = of(number);
      // The row is judged from the call on. If it never said so between call and answer, it is judged as it stood at
      // the answer.
      const standsUntil = (index: number): number => writes[index + 1]?.tick ?? Number.POSITIVE_INFINITY;
      const said = writes.findLastIndex(({ tick, state }, index) => {
        return tick <= end && standsUntil(index) >= call && holds(state);
      });
      const first =
        said === -1
          ? Math.max(
              0,
              writes.findLastIndex(({ tick }) => tick <= end),
            )
          : said + 1;
      return writes.slice(first).find(({ state }) => !holds(state));
    },
  });
}
