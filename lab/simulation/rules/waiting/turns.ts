import { daysOf, type MaybeDays, touch } from '#contracts/days/civil-day.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Waiting, WaitingList } from '#functions/reservation/domain/waiting.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror, RowWrite } from '#lab/simulation/cloud/written-rows.ts';
import type { Blame } from '../report-violation.ts';
import type { Scene } from '../rule-context.ts';
import { isOpen } from '../safety.ts';

/** Whether two want the same: without days that is all of it. */
export function clash(one: MaybeDays, other: MaybeDays): boolean {
  const [days, others] = [daysOf(one), daysOf(other)];
  return days === undefined || others === undefined || touch(days, others);
}

/**
 * Who waits is told in order, one at a time for the same days, and nobody else gets what is kept for them or what they
 * could have had.
 */
export function checkTurns({ world, mirror }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { waitingLists, reservations } = mirror;
  const keptMs = world.machine.profile.payWithinMs;
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  for (const write of waitingLists.writes) {
    const before = waitingLists.of(write.number)[write.state.version - 2];
    if (write.event.type === 'WaitingCalled' && before !== undefined) checkCall(write, before);
  }
  for (const write of reservations.writes) {
    const list = waitingLists.of(write.state.itemNo).findLast(({ tick }) => tick < write.tick)?.state;
    if (write.event.type === 'Reserved' && list !== undefined) checkReserved(write, list);
  }

  function checkCall({ event, number, tick }: RowWrite<WaitingList>, before: RowWrite<WaitingList>): void {
    const { waiting } = before.state;
    const { customerId, until } = event.facts ?? {};
    const say = (rule: string, what: string): void => blame(rule, `${event.id} calls ${customerId}: ${what}`);
    const own = waiting.findIndex((one) => one.customerId === customerId);
    const wish = waiting[own];
    if (wish === undefined) {
      say('who is told waits', 'they do not wait');
      return;
    }
    const other = waiting.find((one) => one.until !== undefined && clash(one, wish));
    if (other !== undefined) say('one is told at a time', `it is the turn of ${other.customerId}`);
    const way = inTheWay(mirror, number, wish, tick, tick);
    if (way !== undefined) say('who is told can have it', `reservation ${way} has it`);
    // What another message ended meanwhile may have been in the way when this one looked at the lock.
    const meanwhile = reservations.writes.filter(
      (one) =>
        one.state.itemNo === number &&
        one.tick > before.tick &&
        one.tick < tick &&
        one.event.causationId !== event.causationId,
    );
    const since = Math.min(tick, ...meanwhile.map((one) => one.tick - 1));
    const first = waiting.slice(0, own).find((one) => clash(one, wish) && couldHave(waiting, number, one, since, tick));
    if (first !== undefined) say('who waits is told in order', `${first.customerId} is before them`);
    const ms = Number(until) * 1_000 - Date.parse(event.time);
    if (ms < Math.min(...keptMs) || ms >= Math.max(...keptMs) + 1_000) say('a turn has its time', `it takes ${ms} ms`);
  }

  function checkReserved({ state, event, tick }: RowWrite<Reservation>, { waiting }: WaitingList): void {
    const { itemNo, customerId } = state;
    const say = (rule: string, what: string): void => blame(rule, `${event.id} is of ${customerId}: ${what}`);
    const own = waiting.findIndex((one) => one.customerId === customerId);
    const others = waiting.filter((one, index) => index !== own && clash(one, state));
    const kept = others.find(({ until }) => until !== undefined);
    if (kept !== undefined) say('what is kept is kept', `it is the turn of ${kept.customerId}`);
    // The lock may have been read at any moment of the request.
    const since = asked.get(event.causationId)?.call ?? tick;
    const before = others.filter((one) => own === -1 || waiting.indexOf(one) < own);
    // Whoever keeps an item goes after those who wait for its return.
    const first = before.find((one) => couldHave(waiting, itemNo, one, since, tick, state.extensionOf));
    if (first !== undefined) say('nobody goes before who waits', `${first.customerId} could have it`);
    const after = waitingLists.of(itemNo).findLast((write) => write.tick <= tick)?.state.waiting ?? [];
    if (after.some((one) => one.customerId === customerId && clash(one, state)))
      say('who has it waits no more', 'they are still on the list');
  }

  /** Whether nothing was in the way of somebody all the time: no reservation, and nobody else's turn. */
  function couldHave(
    waiting: readonly Waiting[],
    itemNo: number,
    one: Waiting,
    since: number,
    tick: number,
    except?: number,
  ): boolean {
    const turn = waiting.some((other) => other !== one && other.until !== undefined && clash(other, one));
    return !turn && inTheWay(mirror, itemNo, one, since, tick, except) === undefined;
  }
}

/** A reservation but one that was in the way of a wish at some moment of that time. One that is made in the last tick is not. */
export function inTheWay(
  { reservations }: Mirror,
  itemNo: number,
  wish: MaybeDays,
  since: number,
  tick: number,
  except?: number,
): number | undefined {
  const all = [...reservations.latest.values()].filter((one) => one.reservationNo !== except);
  const own = all.filter((one) => one.itemNo === itemNo && clash(one, wish));
  return own.find(({ reservationNo }) => {
    const writes = reservations.of(reservationNo);
    return writes.some(({ tick: from, state }, index) => {
      const until = writes[index + 1]?.tick ?? Number.POSITIVE_INFINITY;
      return isOpen(state) && from < tick && until >= since;
    });
  })?.reservationNo;
}

/**
 * Nobody waits for ever at rest: whoever could have the item was told, unless somebody before them was, or could be.
 * `isOver`: all times are over, so nothing is kept for anybody.
 */
export function checkNobodyForgotten(scene: Scene, isOver: boolean, blame: Blame): void {
  const { mirror } = scene;
  for (const { itemNo, waiting } of mirror.waitingLists.latest.values()) {
    const kept = waiting.find(({ until }) => until !== undefined);
    if (isOver && kept !== undefined) blame('a turn has its time', `item ${itemNo} is kept for ${kept.customerId}`);
    const isFree = (one: Waiting) =>
      inTheWay(mirror, itemNo, one, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY) === undefined;
    const first = waiting.find((one) => isFree(one) && !waiting.some((other) => other.until && clash(other, one)));
    if (first !== undefined)
      blame('who waits is told when it is free', `item ${itemNo} is free, and ${first.customerId} waits for it`);
    if (mirror.items.latest.get(itemNo)?.deletion !== undefined && waiting.length > 0)
      blame('nobody waits for what is gone', `item ${itemNo}: ${waiting.map(({ customerId }) => customerId)}`);
    const gone = waiting.find(({ customerId }) => mirror.people.latest.has(customerId));
    if (isOver && gone !== undefined)
      blame('who is forgotten waits no more', `${gone.customerId} waits for item ${itemNo}`);
  }
}
