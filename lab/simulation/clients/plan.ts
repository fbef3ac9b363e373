import { createDraws, type Draws, mix } from '#lab/random.ts';
import { ownPatches } from './patches.ts';
import { hasty, hoarding, muddled, owning, renting, senseless, type Wish, wavering, whims } from './wishes.ts';

/** One command of a client. */
export interface PlannedCommand {
  /** Its place in the whole plan; it keeps this place when other commands are left out. */
  readonly index: number;
  readonly client: string;
  readonly wish: Wish;
  /** Whether the client waits until the command makes sense, and skips it if it never does; other clients just ask. */
  readonly waits: boolean;
  /** How often it is repeated when the state forbids it. */
  readonly patience: number;
  /** How often it is repeated after no answer or a 5xx answer. */
  readonly repeats: number;
  /** It is asked this many hours after the history's first day began, where the market is; absent for as soon as it can. */
  readonly notBefore?: number;
}

/** Things and reservations of hoarders have numbers from here on in the plan; the renter is this customer. */
const HOARDED = 20;
const HOARDER = 9;

/** What all clients of a history will do; each client runs its commands one after another. */
export type Plan = readonly PlannedCommand[];

/** Gives a client more to do. */
type Add = (client: string, wishes: readonly Wish[]) => void;

/**
 * Draws what the clients of a history will do: sensible rentals, quitters, clients who waver, and senseless commands.
 */
export function drawPlan(seed: number): Plan {
  const draws = createDraws(seed);
  const plan: PlannedCommand[] = [];
  const sense = draws.oneOf(0.5, 0.85, 0.97);
  const add: Add = (client, wishes) => {
    for (const wish of wishes) {
      const patience = draws.oneOf(0, 0, 1, 3);
      const repeats = draws.oneOf(0, 2, 5, 8);
      plan.push({ wish, index: plan.length, client, waits: draws.chance(sense), patience, repeats });
    }
  };
  const scene = draws.oneOf(market, market, market, onePayment, oneItem, oneReview);
  scene(draws, add);
  // Drawn apart, so that the other clients ask the same with or without it.
  const apart = createDraws(mix(seed, 0x7a));
  if (apart.chance(0.2)) addMuddled(apart, plan);
  const more = createDraws(mix(seed, 0x7f));
  if (more.chance(0.15)) addHoarders(more, plan);
  const whim = createDraws(mix(seed, 0x81));
  if (ownPatches.length > 0 && whim.chance(0.4)) addWhims(whim, plan);
  const calendar = createDraws(mix(seed, 0x82));
  const booked = calendar.chance(0.35) ? plan.map((command) => forDays(calendar, command)) : plan;
  const beside = createDraws(mix(seed, 0x84));
  return beside.chance(0.15) ? [...booked, ...neighbours(beside, booked.length)] : booked;
}

/** Things and reservations of neighbours have numbers from here on in the plan. */
const NEIGHBOURS = 40;

/** Two bookings of one thing on neighbouring days, of which the later is made first and fetched after midnight. */
function neighbours(draws: Draws, first: number): Plan {
  const [item, tomorrow, today] = [NEIGHBOURS, NEIGHBOURS, NEIGHBOURS + 1];
  // Until midnight others book the day before, and some of them change their minds.
  const before = Array.from({ length: draws.between(0, 4) }, (_, nth): readonly Wish[] => {
    const reservation = today + 1 + nth;
    const reserve: Wish = { kind: 'reserve', item, reservation, customer: 3 + nth, days: [0, 0] };
    return [{ kind: 'read item', item }, reserve, { kind: 'cancel', reservation }];
  });
  const wishes: (readonly [string, Wish])[] = [
    ['neighbours', { kind: 'register', item, itemName: 'Ladder', itemPrice: 30 }],
    ['tomorrow', { kind: 'reserve', item, reservation: tomorrow, customer: 1, days: [1, 2] }],
    ['tomorrow', { kind: 'pay', reservation: tomorrow }],
    ['neighbours', { kind: 'lend', item, reservation: tomorrow }],
    ['neighbours', { kind: 'return', item, reservation: tomorrow }],
    ...before.flat().map((wish) => ['today', wish] as const),
    ['today', { kind: 'reserve', item, reservation: today, customer: 2, days: [0, 0] }],
    ['today', draws.oneOf<Wish>({ kind: 'pay', reservation: today }, { kind: 'cancel', reservation: today })],
    ['whoever hands over', { kind: 'lend', item, reservation: today }],
    ['whoever hands over', { kind: 'return', item, reservation: today }],
  ];
  return wishes.map(([client, wish], nth) => ({
    ...{ index: first + nth, client, wish, waits: draws.chance(0.9) },
    ...{ patience: draws.oneOf(1, 3), repeats: 5 },
  }));
}

/** The same, but most who reserve say for which days: mostly from the first day on, so that much is handed over. */
function forDays(draws: Draws, command: PlannedCommand): PlannedCommand {
  const { wish } = command;
  if (wish.kind !== 'reserve' || !draws.chance(0.85)) return command;
  const first = draws.oneOf(0, 0, 0, 1, 1, 2);
  return { ...command, wish: { ...wish, days: [first, first + draws.oneOf(0, 0, 1, 2)] } };
}

/** A client who says more than is needed at the first rental, and an owner who sets the price to 0. */
function addMuddled(draws: Draws, plan: PlannedCommand[]): void {
  const gift: Wish = { kind: 'change', item: 0, itemPrice: 0 };
  for (const wish of [...muddled(draws, 0, 0), ...(draws.chance(0.3) ? [gift] : [])])
    plan.push({ wish, index: plan.length, client: 'muddled', waits: draws.chance(0.7), patience: 1, repeats: 2 });
}

/** An owner who asks for what is about the item alone, while it is rented out or not. */
function addWhims(draws: Draws, plan: PlannedCommand[]): void {
  for (const wish of whims(draws, 0))
    plan.push({
      wish,
      index: plan.length,
      client: 'owner at times',
      waits: draws.chance(0.7),
      patience: 1,
      repeats: 2,
    });
}

/** An owner who registers many things, and a renter who wants all of them at once, on several devices. */
function addHoarders(draws: Draws, plan: PlannedCommand[]): void {
  const [first, second] = [HOARDED, HOARDED + 1];
  const wishes = hoarding(draws, [first, first, second], HOARDER);
  for (const [device, wish] of wishes)
    plan.push({ wish, index: plan.length, client: device, waits: true, patience: 0, repeats: 0 });
}

/** A few items, a few renters, and strangers. */
function market(draws: Draws, add: Add): void {
  const items = draws.oneOf(1, 1, 1, 2);
  const renters = draws.oneOf(1, 1, 2, 2, 2, 3);
  for (let item = 0; item < items; item++) register(draws, add, item);
  let reservations = 0;
  for (let renter = 1; renter <= renters; renter++) {
    for (let session = draws.oneOf(1, 1, 2); session > 0; session--) {
      const reservation = reservations++;
      const item = draws.between(0, items - 1);
      add(`renter ${renter}`, renting(draws, item, reservation, renter));
      if (draws.chance(0.25)) add(`twin of ${reservation}`, hasty(draws, reservation, renter));
      if (draws.chance(0.85)) add(`owner of ${reservation}`, owning(draws, item, reservation));
    }
  }
  for (let count = draws.oneOf(0, 0, 1, 2, 4); count > 0; count--) {
    add('stranger', [senseless(draws, items, Math.max(1, reservations))]);
  }
}

/** One reservation that several devices pay and take back at once, and that is handed over meanwhile. */
function onePayment(draws: Draws, add: Add): void {
  register(draws, add, 0);
  add('renter', [
    { kind: 'reserve', item: 0, reservation: 0, customer: 1 },
    { kind: 'pay', reservation: 0 },
  ]);
  for (let device = draws.between(2, 3); device > 0; device--) add(`device ${device}`, wavering(draws, 0));
  if (draws.chance(0.75)) add('owner of 0', owning(draws, 0, 0));
  if (draws.chance(0.3)) add('quitter', [{ kind: 'cancel', reservation: 0 }]);
}

/** Several renters who wait for one item, each for a short rental. */
function oneItem(draws: Draws, add: Add): void {
  register(draws, add, 0);
  const renters = draws.between(2, 4);
  for (let renter = 1; renter <= renters; renter++) {
    const reservation = renter - 1;
    const reserve: Wish = { kind: 'reserve', item: 0, reservation, customer: renter };
    const whole = draws.chance(0.5);
    add(
      `renter ${renter}`,
      whole ? [reserve, { kind: 'pay', reservation }] : [reserve, { kind: 'cancel', reservation }],
    );
    if (whole)
      add(`owner of ${reservation}`, [
        { kind: 'lend', item: 0, reservation },
        { kind: 'return', item: 0, reservation },
      ]);
    if (draws.chance(0.3))
      add(`reviewer ${renter}`, [{ kind: 'review', reservation, customer: renter, score: renter }]);
  }
}

/**
 * One complete rental, and then everybody at once: its reviewers, the next renter, and an owner who deletes the item.
 */
function oneReview(draws: Draws, add: Add): void {
  register(draws, add, 0);
  add('renter', [
    { kind: 'reserve', item: 0, reservation: 0, customer: 1 },
    { kind: 'pay', reservation: 0 },
  ]);
  add('owner of 0', [
    { kind: 'lend', item: 0, reservation: 0 },
    { kind: 'return', item: 0, reservation: 0 },
  ]);
  for (let device = draws.between(1, 3); device > 0; device--) {
    add(`device ${device}`, [{ kind: 'review', reservation: 0, customer: 1, score: device }]);
  }
  if (draws.chance(0.3)) add('next renter', renting(draws, 0, 1, 2));
  if (draws.chance(0.2)) add('owner', [{ kind: 'delete', item: 0 }]);
}

function register(draws: Draws, add: Add, item: number): void {
  add(`owner ${item}`, [{ kind: 'register', item, itemName: `Thing ${item}`, itemPrice: draws.oneOf(0, 100, 250) }]);
}
