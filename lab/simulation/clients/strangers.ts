import { mix, unit } from '#lab/random.ts';
import { type GatewayAnswer, type RequestNames, sendRequest } from '../cloud/gateway.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import type { Scene } from '../rules/rule-context.ts';
import { STRANGER } from './people.ts';
import type { WishRequest } from './requests.ts';
import type { Wish } from './wishes.ts';

/** A request that somebody sends who may not, and its answer. `person` is undefined when nobody signed in. */
export interface Intrusion {
  readonly wish: Wish;
  readonly requestId: string;
  readonly person: number | undefined;
  readonly answer: GatewayAnswer | undefined;
}

/** How many requests a stranger sends, too; all reviews, because they are few. */
const SHARE = 0.4;

/** The most milliseconds for which a stranger lets the request go first. */
const LATER_MS = 1_000;

/**
 * Lets a stranger send the same request as a client, with the client's key: at the same time, or a little later. `told`
 * gets the answer.
 */
export function intrude(
  { world, mirror }: Scene,
  wish: Wish,
  request: WishRequest,
  names: RequestNames,
  place: number,
  told: (intrusion: Intrusion) => void,
): void {
  const { machine } = world;
  const draw = (salt: number): number => unit(mix(place, salt));
  if (wish.kind !== 'review' && draw(0x61) >= SHARE) return;
  const person = draw(0x62) < 0.3 ? undefined : draw(0x63) < 0.5 ? STRANGER : otherSide(wish, request, mirror);
  // What is registered belongs to whoever registers it, and everybody may wait, be forgotten and look at their notices.
  const isOwn =
    ['register', 'forget me', 'wait', 'read place', 'stop waiting'].includes(wish.kind) || wish.kind.includes('notice');
  if (person === names.person || (isOwn && person !== undefined)) return;
  const [requestId, correlationId] = [`${names.requestId}.stranger`, `${names.correlationId}.stranger`];
  const theirs = { ...names, requestId, correlationId, person };
  const sent = wish.kind === 'review' && draw(0x64) < 0.5 ? asTheirOwn(request, person) : request;
  machine.scheduler.after(draw(0x65) < 0.5 ? 0 : draw(0x66) * LATER_MS, () => {
    machine.tell('stranger', () => `${person ?? 'nobody'} → ${sent.method} ${sent.path}`);
    sendRequest(world, sent, theirs, mix(place, 0x67), (answer) => {
      machine.tell('stranger', () => `${person ?? 'nobody'} ← ${answer?.status ?? 'no answer'}`);
      told({ wish, requestId, person, answer });
    });
  });
}

function asTheirOwn(request: WishRequest, customerId: number | undefined): WishRequest {
  return { ...request, body: { ...request.body, customerId } };
}

/** The other side of the rental, who may see it but not do that; a stranger when there is none. */
function otherSide(wish: Wish, { params, body }: WishRequest, { items, reservations }: Mirror): number {
  if (wish.kind === 'pay' || wish.kind === 'take back payment' || wish.kind === 'review') {
    const { itemNo = 0 } = reservations.latest.get(Number(params.reservationNo ?? body?.reservationNo)) ?? {};
    return items.latest.get(itemNo)?.ownerId ?? STRANGER;
  }
  // It may read all of it, and the renter may cancel like the owner.
  if (wish.kind.startsWith('read') || wish.kind === 'turn down') return STRANGER;
  const { reservationNo = params.paymentNo } = items.latest.get(Number(params.itemNo)) ?? {};
  return reservations.latest.get(Number(reservationNo))?.customerId ?? STRANGER;
}
