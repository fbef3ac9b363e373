import { dayAfter, daysOf, hourOf, type MaybeDays, SEOUL, touch } from '#contracts/days/civil-day.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Waiting, WaitingList } from '#functions/reservation/domain/waiting.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror, RowWrite } from '#lab/simulation/cloud/written-rows.ts';
import {
  dayAt,
  daysBetween,
  extendedBy,
  isInVain,
  leavesNoPlace,
  rulesDuring,
  type Wanted,
  wantedBy,
} from '../leaves-no-place.ts';
import type { Blame } from '../report-violation.ts';
import type { Scene } from '../rule-context.ts';
import { isOpen } from '../safety.ts';

/** Whether two want the same: without days that is all of it. `between`: the days that the owner needs between. */
export function clash(one: MaybeDays, other: MaybeDays, between = 0): boolean {
  const [days, others] = [daysOf(one), daysOf(other)];
  return days === undefined || others === undefined || touch(days, others, between);
}

/** Whether somebody waits for days that had begun before this day. */
export function isPast({ from = '~' }: MaybeDays, today: string): boolean {
  return from < today;
}

/**
 * Who waits is told in order, one at a time for the same days, and nobody else gets what is kept for them or what they
 * could have had.
 */
export function checkTurns({ world, mirror }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { waitingLists, reservations } = mirror;
  const { payWithinMs: keptMs, skewMs } = world.machine.profile;
  const daysAround = (at: number) => [...new Set([at - skewMs, at + skewMs].map(dayAt))];
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  for (const write of waitingLists.writes) {
    const before = waitingLists.of(write.number)[write.state.version - 2];
    if (write.event.type !== 'WaitingCalled' || before === undefined) continue;
    checkCall(write, before);
    checkAllowed(write, before);
  }
  for (const write of reservations.writes) {
    const list = waitingLists.of(write.state.itemNo).findLast(({ tick }) => tick < write.tick);
    if (write.event.type === 'Reserved' && list !== undefined) checkReserved(write, list);
  }

  /** What the item answers between the list and the write. */
  function checkAllowed({ event, number, tick }: RowWrite<WaitingList>, before: RowWrite<WaitingList>): void {
    const wish = before.state.waiting.find(({ customerId }) => customerId === event.facts?.customerId);
    if (
      wish &&
      rulesDuring(mirror, number, before.tick, tick).every((one) => isInVain(mirror, one, wantedBy(number, wish)))
    )
      blame('who is told can have it', `${event.id} calls ${wish.customerId}: the owner forbids it`);
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
    // The item is asked between the list and the write.
    const rules = rulesDuring(mirror, number, before.tick, tick);
    const { least } = daysBetween(rules);
    const todays = daysAround(Date.parse(event.time));
    const other = waiting.find((one) => one.until !== undefined && clash(one, wish, least));
    if (other !== undefined) say('one is told at a time', `it is the turn of ${other.customerId}`);
    const ways = todays.map((today) => inTheWay(mirror, wantedBy(number, wish), tick, tick, today, least));
    const way = ways[0];
    if (way !== undefined && !ways.includes(undefined)) say('who is told can have it', `reservation ${way} has it`);
    if (todays.every((today) => isPast(wish, today))) say('who is told can have it', 'their days have begun');
    // What another message ended meanwhile may have been in the way when this one looked at the lock.
    const meanwhile = reservations.writes.filter(
      (one) =>
        one.state.itemNo === number &&
        one.tick > before.tick &&
        one.tick < tick &&
        one.event.causationId !== event.causationId,
    );
    const since = Math.min(tick, ...meanwhile.map((one) => one.tick - 1));
    // Who waits to keep what they have is told after those who wait for its return.
    const kept = extendedBy(mirror, wantedBy(number, wish));
    const first = waiting
      .slice(0, own)
      .find((one) => clash(one, wish, least) && couldHave(waiting, number, one, since, tick, todays, kept));
    if (first !== undefined) say('who waits is told in order', `${first.customerId} is before them`);
    const ms = Number(until) * 1_000 - Date.parse(event.time);
    if (ms < Math.min(...keptMs) || ms >= Math.max(...keptMs) + 1_000) say('a turn has its time', `it takes ${ms} ms`);
  }

  function checkReserved({ state, event, tick }: RowWrite<Reservation>, read: RowWrite<WaitingList>): void {
    const { waiting, daysBetween: taken = 0 } = read.state;
    const { itemNo, customerId } = state;
    const say = (rule: string, what: string): void => blame(rule, `${event.id} is of ${customerId}: ${what}`);
    const own = waiting.findIndex((one) => one.customerId === customerId);
    // An item that does not answer leaves what the list took along.
    const least = Math.min(taken, daysBetween(rulesDuring(mirror, itemNo, read.tick, tick)).least);
    const others = waiting.filter((one, index) => index !== own && clash(one, state, least));
    const kept = others.find(({ until }) => until !== undefined);
    if (kept !== undefined) say('what is kept is kept', `it is the turn of ${kept.customerId}`);
    // The lock may have been read at any moment of the request.
    const since = asked.get(event.causationId)?.call ?? tick;
    const before = others.filter((one) => own === -1 || waiting.indexOf(one) < own);
    // Whoever keeps an item goes after those who wait for its return.
    const first = before.find((one) =>
      couldHave(waiting, itemNo, one, since, tick, daysAround(Date.parse(event.time)), state.extensionOf),
    );
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
    todays: readonly string[],
    except?: number,
  ): boolean {
    const { most } = daysBetween(rulesDuring(mirror, itemNo, 0, tick));
    const turn = waiting.some((other) => other !== one && other.until !== undefined && clash(other, one, most));
    return (
      !turn &&
      todays.every(
        (today) =>
          !isPast(one, today) &&
          inTheWay(mirror, wantedBy(itemNo, one), since, tick, today, most, except) === undefined,
      )
    );
  }
}

/**
 * A reservation but one that was in the way of a wish at some moment of that time, on a day. One that is made in the last
 * tick is not. `between`: the days that the owner needs.
 */
export function inTheWay(
  mirror: Mirror,
  wanted: Wanted,
  since: number,
  tick: number,
  today: string,
  between: number,
  except?: number,
): number | undefined {
  const { reservations } = mirror;
  const all = [...reservations.latest.values()].filter(
    ({ reservationNo, itemNo }) => reservationNo !== except && itemNo === wanted.itemNo,
  );
  const own = all.filter((one) => leavesNoPlace(mirror, one, wanted, today, between));
  return own.find(({ reservationNo }) => {
    const writes = reservations.of(reservationNo);
    return writes.some(({ tick: from, state }, index) => {
      const until = writes[index + 1]?.tick ?? Number.POSITIVE_INFINITY;
      return isOpen(state) && from < tick && until >= since;
    });
  })?.reservationNo;
}

/** Nobody waits at rest for what has left the market, or for what the owner's rules forbid. */
function checkNobodyInVain({ mirror }: Scene, blame: Blame): void {
  for (const { itemNo, waiting } of mirror.waitingLists.latest.values()) {
    const item = mirror.items.latest.get(itemNo);
    if (item?.deletion !== undefined && waiting.length > 0)
      blame('nobody waits for what is gone', `item ${itemNo}: ${waiting.map(({ customerId }) => customerId)}`);
    const forbidden = waiting.find((one) => item !== undefined && isInVain(mirror, item, wantedBy(itemNo, one)));
    if (forbidden !== undefined)
      blame('nobody waits for what is forbidden', `${forbidden.customerId} waits for item ${itemNo}`);
  }
}

/** More than clocks differ, and than the last look took. */
const A_WHILE_MS = 120_000;

/** When days have begun before today, in ms since the epoch; without days never. */
function pastFrom({ from }: MaybeDays): number {
  return from === undefined ? Number.POSITIVE_INFINITY : hourOf(dayAfter(from), 0, SEOUL).getTime();
}

/**
 * Nobody waits for ever at rest: whoever could have the item was told, unless somebody before them was, or could be.
 * `isOver`: all times are over, so nothing is kept for anybody.
 */
export function checkNobodyForgotten(scene: Scene, isOver: boolean, blame: Blame): void {
  checkNobodyInVain(scene, blame);
  const { mirror, world } = scene;
  const looked = world.machine.scheduler.now() - A_WHILE_MS;
  // Midnight may be between two clocks: then nobody's days have begun for sure.
  const today = dayAt(world.machine.scheduler.now() + world.machine.profile.skewMs);
  for (const { itemNo, waiting } of mirror.waitingLists.latest.values()) {
    const kept = waiting.find(({ until }) => until !== undefined);
    if (isOver && kept !== undefined) blame('a turn has its time', `item ${itemNo} is kept for ${kept.customerId}`);
    const end = Number.POSITIVE_INFINITY;
    const rules = mirror.items.latest.get(itemNo) ?? {};
    const between = daysBetween([rules]).most;
    const isFree = (one: Waiting, except?: number) =>
      !isPast(one, today) && inTheWay(mirror, wantedBy(itemNo, one), end, end, today, between, except) === undefined;
    // Who waits to keep what they have waits for those before them, who wait for its return.
    const goesAfter = (one: Waiting) => {
      const kept = extendedBy(mirror, wantedBy(itemNo, one));
      const before = waiting.slice(0, waiting.indexOf(one));
      return before.some((other) => clash(other, one, between) && isFree(other, kept));
    };
    const isInATurn = (one: Waiting) => waiting.some((other) => other.until && clash(other, one, between));
    // Their days have begun, but nobody has looked since, so nobody is called in their place.
    const mayStand = (one: Waiting) => isPast(one, today) && (!isOver || pastFrom(one) >= looked);
    const isBehind = (one: Waiting) =>
      waiting.slice(0, waiting.indexOf(one)).some((other) => mayStand(other) && clash(other, one, between));
    const first = waiting.find((one) => isFree(one) && !isInATurn(one) && !goesAfter(one) && !isBehind(one));
    if (first !== undefined)
      blame('who waits is told when it is free', `item ${itemNo} is free, and ${first.customerId} waits for it`);
    const inVain = waiting.find((one) => one.until === undefined && pastFrom(one) < looked);
    if (isOver && inVain !== undefined)
      blame('who waits in vain is told', `${inVain.customerId} waits for item ${itemNo} from ${inVain.from} on`);
    const gone = waiting.find(({ customerId }) => mirror.people.latest.has(customerId));
    if (isOver && gone !== undefined)
      blame('who is forgotten waits no more', `${gone.customerId} waits for item ${itemNo}`);
  }
}
