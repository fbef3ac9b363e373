import { createDraws, type Draws } from '#lab/random.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** A rental of its own: its thing, its reservation and its renter, and somebody else who wants the same. */
const RENTAL = { item: 44, reservation: 90, customer: 10, other: 19 } as const;

/** The share of histories in which somebody reserves what is paid once it is near. */
const SHARE = 0.15;

type When = Pick<PlannedCommand, 'notBefore'>;

/**
 * Adds a thing that is reserved so long ahead that it is paid later: its renter comes back when it is near and pays, in
 * time or not, or never does. Others try for the same days, now and when the time to pay may be over.
 *
 * @param aheadDays So many days ahead of its first day it can be paid.
 */
export function withFarAhead(plan: Plan, seed: number, aheadDays: number): Plan {
  const draws = createDraws(seed);
  if (!draws.chance(SHARE)) return plan;
  const { item, reservation, customer, other } = RENTAL;
  const daysToNear = draws.oneOf(1, 1, 2);
  const from = aheadDays + daysToNear;
  const days = [from, from + draws.oneOf(0, 1)] as const;
  const reserve = (nth: number, who: number): Wish => ({
    kind: 'reserve',
    item,
    reservation: reservation + nth,
    customer: who,
    days,
  });
  const pay = (nth: number): Wish => ({ kind: 'pay', reservation: reservation + nth });
  const near = 24 * daysToNear;
  const handed = { notBefore: 24 * from + draws.between(0, 23) };
  const back = { notBefore: 24 * (days[1] + draws.oneOf(0, 0, 1, 2)) + draws.between(12, 23) };
  const terms = draws.chance(0.5) ? { deposit: 40, lateFee: draws.oneOf(15, 40) } : {};
  const owner = (nth: number): readonly Ask[] => [
    [{ kind: 'lend', item, reservation: reservation + nth }, handed],
    [{ kind: 'return', item, reservation: reservation + nth }, back],
  ];
  const commands: readonly (readonly [client: string, asks: readonly Ask[], waits: boolean])[] = [
    ['lists a boat', [[{ kind: 'register', item, itemName: 'Boat', itemPrice: 120, ...terms }, {}]], true],
    ['books ahead', [[reserve(0, customer), {}], ...paying(draws, pay(0), near)], true],
    ['cannot wait', draws.chance(0.5) ? [[pay(0), {}]] : [], true],
    ['boat owner', owner(0), true],
    ['wants the boat', draws.chance(0.4) ? [[reserve(1, other), {}]] : [], false],
    [
      'comes for the boat',
      draws.chance(0.5)
        ? [
            [reserve(2, other), soonAfter(draws, near)],
            [pay(2), {}],
          ]
        : [],
      true,
    ],
    ['lends the boat again', draws.chance(0.5) ? owner(2) : [], true],
  ];
  const added = commands.flatMap(([client, asks, waits]) =>
    asks.map(([wish, when]) => ({ client, wish, ...when, waits, patience: draws.oneOf(0, 1, 3), repeats: 5 })),
  );
  return [...plan, ...added.map((one, nth) => ({ ...one, index: plan.length + nth }))];
}

type Ask = readonly [Wish, When];

/** When somebody pays who booked ahead, if they do. */
function paying(draws: Draws, pay: Wish, near: number): readonly Ask[] {
  const cancel: Wish = { kind: 'cancel', reservation: RENTAL.reservation };
  const takeBack: Wish = { kind: 'take back payment', reservation: RENTAL.reservation };
  const atOnce = { notBefore: near + draws.oneOf(1, 5, 600) / 3_600 };
  return draws.oneOf<readonly Ask[]>(
    [[pay, atOnce]],
    [[pay, atOnce]],
    [
      [pay, { notBefore: near - draws.oneOf(1, 60, 3_600) / 3_600 }],
      [pay, atOnce],
    ],
    [
      [pay, atOnce],
      [takeBack, {}],
      [pay, {}],
    ],
    [[pay, soonAfter(draws, near)]],
    [[cancel, atOnce]],
    [],
    [],
  );
}

/** Some time after it was near: for some settings the time to pay is over by then. */
function soonAfter(draws: Draws, near: number): When {
  return { notBefore: near + draws.oneOf(0.02, 1, 10, 49) };
}
