import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import { codeIn } from '../linearizability/fields.ts';
import { wasSo } from './answers/effects.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

const HOUR_MS = 3_600_000;

/** A request is counted before it takes effect: by so much, in ms, the effects of two may be closer together. */
const LATE_MS = 60_000;

/** Lambda ends a request after so much, in ms; here slow ones go on, and what they made is not counted. */
const REQUEST_MS = 20_000;

/** How far the clocks of two instances may be apart, in ms. */
const CLOCKS_MS = 4_000;

type Write<S> = RowWrite<S>;

/** Nobody who signed in makes more than the limits allow, and nobody is refused without having made as much. */
export function checkQuotas(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { reservations, items } = scene.mirror;
  const { reservationsPerHour, unpaidReservations, registrationsPerHour } = scene.world.machine.profile.limits;
  const sent = new Map(attempts.map(({ requestId, sentAt }) => [requestId, sentAt]));
  const reserved = reservations.writes.filter(({ event }) => event.type === 'Reserved');
  const registered = items.writes.filter(({ event }) => event.type === 'ItemRegistered');
  checkHour(reserved, ({ renterId }) => renterId, reservationsPerHour);
  checkHour(registered, ({ ownerId }) => ownerId, registrationsPerHour);
  const counted = reserved.filter(inTime);
  for (const one of counted) checkUnpaid(one);
  for (const attempt of attempts) if (attempt.response?.status === 429) checkRefused(attempt);

  function checkHour<S>(writes: readonly Write<S>[], personOf: (state: S) => number | undefined, most: number): void {
    for (const { state, event } of writes) {
      const person = personOf(state);
      const since = Date.parse(event.time) - HOUR_MS + LATE_MS;
      const until = Date.parse(event.time);
      const within = ({ event: { time } }: Write<S>) => Date.parse(time) > since && Date.parse(time) <= until;
      const made = writes.filter((other) => personOf(other.state) === person && within(other)).length;
      if (person !== undefined && made > most)
        blame('only so much in an hour', `${event.type} of ${person}: ${made} within an hour`);
    }
  }

  /** Those that were unpaid all the time from their own request to this one. */
  function checkUnpaid({ state: { renterId, reservationNo }, event: { time }, tick }: Write<Reservation>): void {
    const isUnpaid = (number: number): boolean => {
      const states = reservations.of(number).filter((write) => write.tick <= tick);
      const payBy = states.at(-1)?.state.payBy ?? 0;
      return states.every(({ state }) => state.payBy !== undefined) && payBy * 1_000 > Date.parse(time);
    };
    const others = counted.filter((other) => other.state.renterId === renterId && other.tick < tick);
    const unpaid = others.filter(({ number }) => number !== reservationNo && isUnpaid(number)).length;
    if (renterId !== undefined && unpaid >= unpaidReservations)
      blame('only so much unpaid', `customer ${renterId} reserves with ${unpaid} unpaid`);
  }

  /** By the time of the write: an event may be dated long before a slow request writes it. */
  function inTime({ event: { causationId }, at }: Write<Reservation>): boolean {
    const sentAt = sent.get(causationId);
    return sentAt !== undefined && at - sentAt < REQUEST_MS - CLOCKS_MS;
  }

  function checkRefused(attempt: Attempt): void {
    const { requestId, response, person, command, headers } = attempt;
    const say = (what: string) =>
      blame('a 429 has its reason', `${requestId} of ${person}, ${codeIn(response?.body)}: ${what}`);
    const asked = attempts.filter(
      (other) => other.person === person && other.command.wish.kind === command.wish.kind && other !== attempt,
    );
    const before = asked.filter(({ call, response }) => call < (attempt.return ?? call) && response?.status !== 429);
    const tookMs = (attempt.answeredAt ?? attempt.sentAt) - attempt.sentAt;
    const mine = reserved.filter(({ state }) => state.renterId === person);
    // What is far ahead, or has lapsed, may be unpaid for days.
    const aheadMs = mine
      .flatMap(({ number }) => reservations.of(number))
      .map(({ state: { payFrom, paymentLapsed, payBy = 0 } }) =>
        payFrom === undefined && !paymentLapsed ? 0 : payBy * 1_000 - attempt.sentAt,
      );
    if (Number(headers['retry-after']) * 1_000 > Math.max(HOUR_MS, ...aheadMs) + CLOCKS_MS + tookMs)
      say(`it is to come back in ${headers['retry-after']} s`);
    if (codeIn(response?.body) !== 'too-many-unpaid-reservations') {
      const most = command.wish.kind === 'register' ? registrationsPerHour : reservationsPerHour;
      if (before.length < most) say(`it asked ${before.length} times before`);
      return;
    }
    const unpaid = mine.filter(({ number }) =>
      wasSo(reservations, number, attempt, ({ payBy }) => payBy !== undefined),
    );
    // Requests that were counted and made nothing, or nothing yet.
    const unknown = before.filter(
      (other) => other.response?.status !== 201 || (other.return ?? attempt.call) >= attempt.call,
    );
    if (unpaid.length + unknown.length < unpaidReservations) say(`${unpaid.length} are unpaid`);
  }
}
