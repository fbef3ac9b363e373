import { isDeepStrictEqual } from 'node:util';
import { STRANGER } from '../clients/people.ts';
import type { Intrusion } from '../clients/strangers.ts';
import { contradictionIn, type Wish } from '../clients/wishes.ts';
import { nameInToken } from '../clients/words.ts';
import { codeIn, valueIn } from '../linearizability/fields.ts';
import { fieldsOf } from './answers/shown-to-clients.ts';
import type { Blame } from './report-violation.ts';

type Kind = Wish['kind'];

/** What everybody may read; the name of a renter is not in it. */
const isPublic: readonly Kind[] = ['read item', 'read itemInfo', 'read review'];

/** What is not there for those who are no side of it. */
const isHidden: readonly Kind[] = [
  ...(['pay', 'take back payment', 'cancel', 'turn down'] as const),
  ...(['read reservation', 'read payment', 'keep deposit'] as const),
];

/**
 * Nobody gets what they may not have. That nothing of it was written follows from `events know their cause`: no
 * stranger's request is a cause.
 */
export function checkIntrusion({ wish, requestId, person, answer }: Intrusion, blame: Blame): void {
  if (answer === undefined || answer.status === 502) return;
  const { status, headers, body, crippled } = answer;
  const say = (rule: string): void =>
    blame(rule, `${wish.kind} (${requestId}) of ${person ?? 'nobody'}: ${status} ${JSON.stringify(body)}`);
  if (status === 503 && headers['retry-after'] === undefined) say('503 says when to come back');
  if (status === 500 && !crippled) say('nothing fails by itself');
  if (status < 500) judge({ wish, person, status, body }, say);
}

function judge(
  {
    wish,
    person,
    status,
    body,
  }: Pick<Intrusion, 'wish' | 'person'> & { readonly status: number; readonly body?: unknown },
  say: (rule: string) => void,
): void {
  if (wish.kind === 'read me' && person === STRANGER) {
    if (!isDeepStrictEqual(ownIn(body), OF_STRANGER)) say('everybody sees their own');
  } else if (isPublic.includes(wish.kind)) {
    const isNamed = wish.kind === 'read itemInfo' && (valueIn(body, 'customerName') ?? null) !== null;
    if (isNamed) say('strangers see no names');
    if (wish.kind === 'read item' && valueIn(body, 'bookings') !== undefined) say('strangers see no bookings');
  } else if (!refusalsOf(wish, person).includes(`${status} ${codeIn(body)}`)) say('strangers are refused');
}

/** The refusals that somebody may get who has no right to it, by status and code. */
function refusalsOf(wish: Wish, person: number | undefined): readonly string[] {
  if (contradictionIn(wish) !== undefined) return [...forPerson(wish, person), '400 invalid-request'];
  return forPerson(wish, person);
}

/** What a stranger is told about themselves: they have reserved nothing. */
const OF_STRANGER = { customerId: STRANGER, name: nameInToken(STRANGER), reservations: [] };

function ownIn(body: unknown): unknown {
  const { customerId, name, _embedded } = fieldsOf(body);
  return { customerId, name, ...fieldsOf(_embedded) };
}

function forPerson(wish: Wish, person: number | undefined): readonly string[] {
  if (person === undefined) return ['401 sign-in-required'];
  if (wish.kind === 'reserve') return ['403 not-yourself'];
  // There is nothing to review yet, for anybody.
  if (wish.kind === 'review') return ['403 not-yourself', '403 not-the-renter', '409 not-returned'];
  if (!isHidden.includes(wish.kind)) return ['403 not-the-owner', '404 item-not-found'];
  const isOfPayment = wish.kind === 'read payment' || wish.kind === 'keep deposit';
  const absent = isOfPayment ? '404 payment-not-found' : '404 reservation-not-found';
  if (person === STRANGER || wish.kind.startsWith('read')) return [absent];
  return [absent, isOfPayment ? '403 not-the-owner' : '403 not-the-renter'];
}
