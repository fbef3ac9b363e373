import type { Waiting, WaitingList } from '#functions/reservation/domain/waiting.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { RowWrite } from '#lab/simulation/cloud/written-rows.ts';
import { requestsBehind } from '../answers/request-causes.ts';
import { dayAt, isForbidden, isTooSoon, isTooSoonWhileLent, rulesDuring, wantedBy } from '../leaves-no-place.ts';
import type { Blame } from '../report-violation.ts';
import type { Scene } from '../rule-context.ts';
import { clash, inTheWay, isPast } from './turns.ts';

type Write = RowWrite<WaitingList>;

/**
 * Nobody leaves a list but for a reason, and nobody changes their place: they asked for it, reserved what they waited
 * for, let their time pass, are forgotten, the owner's rules forbid it, or the item is gone. A name on it is the item's. Who has left is told nothing.
 */
export function checkLeaving(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { mirror, world } = scene;
  const { waitingLists, reservations, items, people } = mirror;
  const behind = requestsBehind(scene, attempts);
  const isSo: Readonly<Record<string, (write: Write, one: Waiting) => boolean>> = {
    left: hasLeft,
    passed: ({ event: { time } }, { until = Number.POSITIVE_INFINITY, ...one }) =>
      Date.parse(time) >= until * 1_000 || isPast(one, dayAt(Date.parse(time))),
    reserved: hasReserved,
  };
  for (const write of waitingLists.writes) {
    const before = waitingLists.of(write.number)[write.state.version - 2]?.state.waiting ?? [];
    const say = (rule: string, what: string): void => blame(rule, `${write.event.type} of ${write.event.id}: ${what}`);
    const numbers = write.state.waiting.map(({ customerId }) => customerId);
    const stayed = before.filter(({ customerId }) => numbers.includes(customerId));
    if (stayed.some(({ customerId }, index) => customerId !== numbers[index]))
      say('places follow each other', `${numbers} after ${before.map(({ customerId }) => customerId)}`);
    const gone = before.filter(({ customerId }) => !numbers.includes(customerId));
    const lost = gone.find((one) => !hasReason(write, one));
    if (['WaitingLeft', 'WaitingRuledOut'].includes(write.event.type) && gone.length !== 1)
      say('who leaves is not on the list', `${numbers} are`);
    if (lost !== undefined) say('who waits stays on the list', `${lost.customerId} is not on it any more`);
    const { itemName } = write.state;
    if (itemName !== null && !items.of(write.number).some(({ state }) => state.itemName === itemName))
      say('words stay as they are', `item ${write.number} is not called ${itemName}`);
    if (write.event.type === 'WaitingCalled' && !wants(Number(write.event.facts?.customerId), write))
      say('who has left is told nothing', `${write.event.facts?.customerId} had left`);
  }

  function hasReason(write: Write, one: Waiting): boolean {
    const { customerId, because } = write.event.facts ?? {};
    if (write.event.type === 'WaitingEnded') return isGone(write.number);
    if (write.event.type === 'WaitingRuledOut') return customerId === one.customerId && isRuledOut(write, one);
    return (
      write.event.type === 'WaitingLeft' &&
      customerId === one.customerId &&
      isSo[String(because)]?.(write, one) === true
    );
  }

  /** The item, which was asked between the list and the write, forbids it, or refuses somebody in their turn. */
  function isRuledOut({ number, state, event, tick }: Write, one: Waiting): boolean {
    const since = waitingLists.of(number)[state.version - 2]?.tick ?? 0;
    const at = Date.parse(event.time);
    const days = [at - world.machine.profile.skewMs, at + world.machine.profile.skewMs].map(dayAt);
    const wanted = wantedBy(number, one);
    return rulesDuring(mirror, number, since, tick).some(
      (rules) =>
        isForbidden(rules, one) ||
        isTooSoon(rules, one) ||
        days.some((day) => isTooSoonWhileLent(rules, one, day)) ||
        (one.until !== undefined &&
          days.some((day) => inTheWay(mirror, wanted, since, tick, day, rules.daysBetween ?? 0) !== undefined)),
    );
  }

  function isGone(itemNo: number): boolean {
    const item = items.latest.get(itemNo);
    return item === undefined || item.deletion !== undefined;
  }

  function hasReserved({ event: { causationId }, tick }: Write, one: Waiting): boolean {
    return reservations.writes.some(
      ({ event, state, tick: at }) =>
        event.type === 'Reserved' &&
        event.causationId === causationId &&
        at === tick &&
        state.customerId === one.customerId &&
        clash(state, one),
    );
  }

  function hasLeft(write: Write, { customerId }: Waiting): boolean {
    const { command, person } = behind(write) ?? {};
    if (command?.wish.kind === 'forget me') return people.latest.has(customerId) && person === customerId;
    return command?.wish.kind === 'stop waiting' && person === customerId;
  }

  /** Whether somebody may be on the list: they asked for it after they were last told that they are not. */
  function wants(person: number, { number, tick }: Write): boolean {
    const own = attempts.filter(
      (attempt) => attempt.person === person && attempt.request.path === `/items/${number}/waiting`,
    );
    const left = own.findLast(
      ({ command, response, return: end }) =>
        command.wish.kind === 'stop waiting' && response?.status === 204 && end !== undefined && end < tick,
    );
    if (left === undefined) return true;
    return own.some(
      ({ command, call, return: end }) =>
        command.wish.kind === 'wait' && call < tick && (end === undefined || end > left.call),
    );
  }
}
