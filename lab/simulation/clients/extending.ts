import { createDraws, type Draws, mix } from '#lab/random.ts';
import type { Plan } from './plan.ts';
import type { Wish } from './wishes.ts';

/** A rental of its own: its thing, its first reservation and its renter. */
const RENTAL = { item: 48, reservation: 80, customer: 8 } as const;

/** Somebody else who wants the thing. */
const NEIGHBOUR = 12;

/** A client, what they do, and whether they wait until it makes sense. */
type Client = readonly [string, readonly Wish[], boolean];

/** The share of histories in which somebody wants to keep what they have. */
const SHARE = 0.45;

/**
 * Adds a thing that mostly needs a day between two rentals, and a renter who has it today and reserves it on from
 * tomorrow. Others want the same days or, where people sign in, wait for them, and its owner hands it on at once, too
 * early or never.
 */
export function withExtensions(plan: Plan, seed: number, isSignedIn: boolean): Plan {
  const draws = createDraws(seed);
  if (!draws.chance(SHARE)) return plan;
  const { item, reservation: first, customer } = RENTAL;
  const second = first + 1;
  const reserve = (reservation: number, days: readonly [number, number], who: number = customer): Wish => {
    return { kind: 'reserve', item, reservation, customer: who, days };
  };
  const pay = (reservation: number): Wish => ({ kind: 'pay', reservation });
  const hand = (kind: 'lend' | 'return', reservation: number): Wish => ({ kind, item, reservation });
  const last = draws.oneOf(1, 1, 2);
  const keeps = draws.oneOf<readonly Wish[]>(
    [pay(second)],
    [pay(second)],
    [pay(second), reserve(second + 1, [last + 1, last + 1]), pay(second + 1)],
    [pay(second), { kind: 'cancel', reservation: second }],
    [],
  );
  // Its owner takes the first one back some hours later, at the end of its last day, or late.
  const [lent, back] = [hand('lend', first), hand('return', first)];
  const notBefore = draws.oneOf(10, 10, 20, 23.999, 24 + 12, 48 + 12);
  const goesOn = [back, hand('lend', second), hand('return', second)];
  const handsOn = draws.oneOf<readonly Wish[]>(goesOn, goesOn, goesOn, [hand('lend', second), ...goesOn], []);
  // Sometimes the renter has it on the day after, too, and has paid for that.
  const isOut = createDraws(mix(seed, 2)).chance(0.15);
  const owner = isOut ? [] : handsOn;
  // Somebody wants that day as soon as the first is back: it is not to be had while it is extended.
  const today = reserve(second + 4, [0, 0], NEIGHBOUR + 3);
  const changesMind: Wish = { kind: 'cancel', reservation: first };
  const others = Array.from({ length: draws.oneOf(0, 0, 0, 1, 2) }, (_, nth) => {
    return reserve(second + 2 + nth, [draws.oneOf(0, 1, 2), draws.oneOf(2, 3)], NEIGHBOUR + nth);
  });
  const waits: Wish = { kind: 'wait', item, customer: NEIGHBOUR + 5, days: [0, draws.oneOf(0, 1, 2)] };
  // A day between two rentals keeps the last day of what came back, too. Without one its extension alone does: then the
  // first comes back in time for somebody else.
  const daysBetween = createDraws(mix(seed, 3)).chance(0.7) ? 1 : 0;
  const inTime = Math.min(notBefore, 20);
  const times = new Map<Wish, number>(
    daysBetween === 0
      ? [
          [lent, 0],
          [back, inTime],
          [today, inTime + 0.01],
        ]
      : [
          [back, notBefore],
          [today, notBefore],
        ],
  );
  const terms = draws.chance(0.6) ? { deposit: 40, lateFee: draws.oneOf(1, 15) } : {};
  const tent: Wish = { kind: 'register', item, itemName: 'Tent', itemPrice: 70, daysBetween, ...terms };
  const firstly = [reserve(first, [0, 0]), pay(first), reserve(second, [1, last])];
  const commands: readonly Client[] = [
    ['lists a tent', [tent], true],
    ['keeps a tent', [...firstly, ...(isOut ? [pay(second)] : keeps)], true],
    ['lends a tent', [lent, ...owner], draws.chance(0.9)],
    ['hasty lender', draws.chance(0.3) ? [hand('lend', second), hand('lend', second)] : [], false],
    ['changes their mind', draws.chance(0.15) ? [changesMind] : [], true],
    ['waits for a tent', draws.chance(0.3) && isSignedIn ? [waits] : [], true],
    ['wants a tent', others, false],
    ['wants it today', draws.chance(0.5) ? [today] : [], true],
    ...(isSignedIn ? waitingBeside(createDraws(mix(seed, 1))) : []),
  ];
  const added = commands.flatMap(([client, wishes, waits]) =>
    wishes.map((wish) => {
      const at = times.get(wish);
      return { client, wish, waits, ...(at !== undefined && { notBefore: at }) };
    }),
  );
  return [
    ...plan,
    ...added.map((one, nth) => ({ ...one, index: plan.length + nth, patience: draws.oneOf(1, 3), repeats: 8 })),
  ];
}

/** The share of them in which people wait for days beside each other, of which the owner gives only some. */
const BESIDE = 0.4;

/** They want the first days that are free, or one of the next, and take them in their turn or let it pass. */
function waitingBeside(draws: Draws): readonly Client[] {
  const { item, reservation, customer } = RENTAL;
  if (!draws.chance(BESIDE)) return [];
  const others = Array.from({ length: draws.oneOf(1, 2, 3) }, (_, nth): Client => {
    const first = draws.oneOf(1, 2, 2, 3, 4);
    const who = { item, customer: NEIGHBOUR + 6 + nth, days: [first, first + draws.oneOf(0, 0, 1)] as const };
    const takes: Wish = { kind: 'reserve', ...who, reservation: reservation + 10 + nth };
    const cancels: Wish = { kind: 'cancel', reservation: reservation + 10 + nth };
    const then = draws.oneOf<readonly Wish[]>([takes], [takes, cancels], []);
    return [`waits beside ${nth}`, [{ kind: 'wait', ...who }, ...then], true];
  });
  // Whoever has it waits for the days that follow like everybody else.
  const keeps: Wish = { kind: 'wait', item, customer, days: [1, draws.oneOf(1, 2)] };
  return draws.chance(0.3) ? [...others, ['keeper waits', [keeps], true]] : others;
}
