import type { Item } from '#functions/item/domain/item.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import { OPERATOR } from '#lab/simulation/clients/people.ts';
import type { Mirror, TableMirror } from '#lab/simulation/cloud/written-rows.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import type { Blame } from '../report-violation.ts';
import type { Scene } from '../rule-context.ts';
import { judgePlace } from '../waiting/shown-place.ts';
import { wasSo } from './effects.ts';
import {
  differenceOf,
  fieldsOf,
  type Shown,
  shownItem,
  shownPayment,
  shownReservation,
  shownReview,
} from './shown-to-clients.ts';

/** How a body differs from its row as it was while the attempt was under way; undefined when the row once was so. */
type Judge = (body: unknown, attempt: Attempt) => string | undefined;

/**
 * A 2xx shows the whole item, reservation, payment or review as it was at one moment between request and answer. Views
 * lag behind, so they are checked when the market is at rest.
 */
export function checkShownAnswers({ mirror, world }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const judges = judgesOf(mirror, world.machine.profile.signIn);
  for (const attempt of attempts) {
    const { request, response, requestId } = attempt;
    const judge = request.path.endsWith('/waiting') ? judgePlace(mirror) : judges.get(request.path.split('/')[1] ?? '');
    if (judge === undefined || response?.body === undefined || response.status >= 300) continue;
    const difference = judge(response.body, attempt);
    if (difference !== undefined) blame('answers show what is there', `${requestId}, ${request.route}: ${difference}`);
  }
}

function judgesOf(mirror: Mirror, signIn: SignIn): ReadonlyMap<string, Judge> {
  const { items, reservations, payments, reviews } = mirror;
  return new Map([
    ['items', judgeOf(items, 'itemNo', (item, { person }) => shownItemTo(item, person, signIn))],
    ['reservations', judgeOf(reservations, 'reservationNo', shownReservation)],
    ['payments', judgeOf(payments, 'paymentNo', (payment) => shownPayment(mirror, signIn, payment))],
    ['reviews', judgeOf(reviews, 'reviewNo', shownReview)],
  ]);
}

/** An item also names its bookings to its owner and to operators; in an open market to everybody while nobody owns it. */
function shownItemTo(item: Item, person: number | undefined, signIn: SignIn): Shown | undefined {
  const shown = shownItem(item);
  const manages = person === item.ownerId ? signIn === 'open' || person !== undefined : person === OPERATOR;
  const bookings = item.bookings?.map(({ reservationNo, from, to }) => ({ reservationNo, from, to }));
  return shown && { ...shown, bookings: manages ? bookings : undefined };
}

function judgeOf<S>(
  table: TableMirror<S>,
  numbered: string,
  shownTo: (state: S, attempt: Attempt) => Shown | undefined,
): Judge {
  return (body, attempt) => {
    const shownOf = (state: S) => shownTo(state, attempt);
    const number = Number(fieldsOf(body)[numbered]);
    let difference: string | undefined = `there is no ${numbered} ${number} to show`;
    const isShown = wasSo(table, number, attempt, (state) => {
      const shown = shownOf(state);
      if (shown === undefined) return false;
      difference = differenceOf(body, attempt.request.method === 'POST' ? asRepeated(shown) : shown);
      return difference === undefined;
    });
    return isShown ? undefined : difference;

    /** A repeated creation gets the first answer, but with the time to pay of its own moment. */
    function asRepeated(shown: Shown): Shown {
      if (!('payBy' in shown)) return shown;
      const { payBy } = fieldsOf(body);
      const isDue = (state: S) => (fieldsOf(shownOf(state)).payBy ?? null) === payBy;
      if (!wasSo(table, number, attempt, isDue)) return shown;
      const { payFrom: _, ...rest } = shown;
      return { ...(payBy === null ? rest : shown), payBy };
    }
  };
}
