import * as z from 'zod/mini';
import { maybeDay } from './days.ts';
import { defineEvents, event } from './define-events.ts';
import { count, number } from './fields.ts';

// Most functions load these and never read one: each is built when it is first used (ADR 0009).

/** Who waits for an item, in order. */
export const waitingShape = () =>
  z.object({
    itemNo: number,
    /** The item's name when somebody joined last; null while it had not said it. */
    itemName: z.nullable(z.string()),
    /** The days that its owner needs between two rentals, as the item said when somebody joined, or was called, last. */
    daysBetween: z.optional(count),
    waiting: z.array(
      z.object({
        customerId: number,
        /** The days that they wait for; absent when they want the item altogether. */
        from: maybeDay,
        to: maybeDay,
        /** Until when it is kept for them, in seconds since the epoch; absent until it is their turn. */
        until: z.optional(count),
      }),
    ),
  });

/** See {@link waitingShape}. */
export const waitingState = z.lazy(waitingShape);

const waiting = { version: count, state: waitingState };
const example = { itemNo: 1, itemName: 'Camera', waiting: [{ customerId: 2 }] };

/** The events of those who wait for an item, by name. */
export const waitingEvents = defineEvents('waiting', {
  /** Somebody waits for an item that somebody else has. */
  WaitingJoined: event({ ...waiting, customerId: number }, { version: 1, state: example, customerId: 2 }),
  /** It is free for somebody: until that time nobody else can reserve it. Seconds since the epoch. */
  WaitingCalled: event(
    { ...waiting, customerId: number, until: count },
    {
      version: 2,
      state: { ...example, waiting: [{ customerId: 2, until: 1_790_000_000 }] },
      customerId: 2,
      until: 1_790_000_000,
    },
  ),
  /** Somebody waits no more: they said so, reserved it, or their time has passed. */
  WaitingLeft: event(
    { ...waiting, customerId: number, because: z.lazy(() => z.enum(['left', 'reserved', 'passed'])) },
    { version: 3, state: { ...example, waiting: [] }, customerId: 2, because: 'reserved' },
  ),
  /** The owner's rules forbid what somebody waits for, by now: they wait no more. */
  WaitingRuledOut: event(
    { ...waiting, customerId: number },
    { version: 2, state: { ...example, waiting: [] }, customerId: 2 },
  ),
  /** The item has left the market: nobody waits for it any more. */
  WaitingEnded: event(
    { ...waiting, customerIds: z.lazy(() => z.array(number)) },
    { version: 2, state: { ...example, waiting: [] }, customerIds: [2] },
  ),
});
