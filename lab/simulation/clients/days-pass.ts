import { createDraws, type Draws } from '#lab/random.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** The share of plans with days in which these pass. */
const SHARE = 0.6;

/** A reservation for days, as the plan has it. */
interface Booking {
  readonly reservation: number;
  readonly first: number;
  readonly last: number;
  /** Whether it goes on where another of the same renter ends, and whether another goes on where it ends. */
  readonly isExtension: boolean;
  readonly isExtended: boolean;
}

/**
 * Lets days pass in a plan: what is reserved for days is handed over on them, and comes back in time or some days late.
 * Without this, all that a history does takes some minutes. Either that or somebody is
 * forgotten: forgotten people are watched every quarter of an hour, which a history of days would never end.
 *
 * @param aheadDays What begins later than that is paid once it is so near.
 */
export function withPassingDays(plan: Plan, seed: number, aheadDays: number): Plan {
  const draws = createDraws(seed);
  const bookings = bookingsIn(plan);
  const staying = plan.filter(({ wish }) => wish.kind !== 'forget me');
  const passes = bookings.size > 0 && draws.chance(SHARE);
  if (staying.length < plan.length && !passes) return plan.map(({ notBefore: _, ...command }) => command);
  if (!passes) return plan;
  const times = new Map(
    [...bookings.values()].map((booking) => [booking.reservation, timesOf(draws, booking, aheadDays)]),
  );
  return staying.map((command) => {
    const { wish, notBefore } = command;
    const own = 'reservation' in wish ? times.get(wish.reservation)?.[wish.kind] : undefined;
    return notBefore !== undefined || own === undefined ? command : { ...command, notBefore: own };
  });
}

/** How many hours after its first day began the last command of a plan is asked at the earliest; 0 when no day passes. */
export function hoursOf(plan: Plan): number {
  return Math.max(0, ...plan.map(({ notBefore = 0 }: PlannedCommand) => notBefore));
}

function bookingsIn(plan: Plan): ReadonlyMap<number, Booking> {
  const reserving = plan.flatMap(({ wish }) => (wish.kind === 'reserve' && wish.days !== undefined ? [wish] : []));
  const isFollowed = (one: Reserve, other: Reserve) =>
    one.item === other.item && one.customer === other.customer && one.days?.[1] === (other.days?.[0] ?? 0) - 1;
  return new Map(
    reserving.map((own) => {
      const [first = 0, last = 0] = own.days ?? [];
      const isExtension = reserving.some((one) => isFollowed(one, own));
      const isExtended = reserving.some((one) => isFollowed(own, one));
      return [own.reservation, { reservation: own.reservation, first, last, isExtension, isExtended }];
    }),
  );
}

type Reserve = Extract<Wish, { kind: 'reserve' }>;

/** The hours at which a booking is paid, handed over and brought back; absent for as soon as it makes sense. */
function timesOf(
  draws: Draws,
  { first, last, isExtension, isExtended }: Booking,
  aheadDays: number,
): Readonly<Partial<Record<Wish['kind'], number>>> {
  const far = first - aheadDays;
  // Some seconds before midnight or after it clocks do not agree on the day.
  const hour = () => draws.oneOf(0.001, 11, 20, 23.999);
  // What goes on is mostly handed over when the first one comes back, on the last day of that.
  const handed = 24 * (isExtension && draws.chance(0.7) ? first - 1 : first) + hour();
  const late = isExtended ? draws.oneOf(0, 0, 1, 2) : draws.oneOf(0, 0, 1, 3);
  return {
    lend: Math.max(0, handed),
    return: Math.max(handed, 24 * (last + late) + hour()),
    ...(far > 0 && draws.chance(0.8) && { pay: 24 * far + 0.01 }),
  };
}
