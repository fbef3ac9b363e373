import { createDraws, type Draws, mix } from '#lab/random.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** The share of histories in which somebody waits for a thing. */
const SHARE = 0.6;

/** Those who wait have numbers from here on, and so have their reservations in the plan. */
const WAITER = 11;
const WAITED = 60;

type Days = readonly [number, number];

/**
 * Adds people to a plan who wait for a thing that others reserve: they take it in their turn, let that pass, stop
 * waiting, or are forgotten meanwhile. Sometimes the thing leaves the market while they wait, or its owner changes what they
 * give.
 */
export function withWaiting(plan: Plan, seed: number): Plan {
  const draws = createDraws(seed);
  const reserving = plan.flatMap(({ wish }) => (wish.kind === 'reserve' ? [wish] : []));
  if (reserving.length === 0 || !draws.chance(SHARE)) return plan;
  const { item } = draws.pick(reserving);
  const hasDays = reserving.some((wish) => wish.item === item && wish.days !== undefined);
  const added: PlannedCommand[] = [];
  const first = Math.max(...plan.map(({ index }) => index)) + 1;
  const add = (client: string, wishes: readonly Wish[]): void => {
    for (const wish of wishes) {
      const waits = draws.chance(0.9);
      const [patience, repeats] = [draws.oneOf(0, 1, 3, 8), draws.oneOf(0, 2, 5)];
      added.push({ wish, index: first + added.length, client, waits, patience, repeats });
    }
  };
  for (let count = draws.oneOf(1, 2, 2, 3); count > 0; count--) {
    const wanted = hasDays && draws.chance(0.7) ? { days: someDays(draws) } : {};
    add(`waiter ${count}`, waiting(draws, item, count, wanted));
  }
  if (draws.chance(0.15)) add('owner of what is waited for', [{ kind: 'delete', item }]);
  // Drawn apart, so that the others do the same with or without it.
  const changes = createDraws(mix(seed, 0x91));
  if (hasDays && changes.chance(0.5)) add('owner who changes the rules', changing(changes, item));
  return [...plan, ...added];
}

/** Mostly days that others have. */
function someDays(draws: Draws): Days {
  const first = draws.oneOf(0, 0, 1, 1, 2);
  return [first, first + draws.oneOf(0, 0, 1, 2)];
}

/** An owner who blocks days that people may wait for, or needs other days between, and sometimes changes their mind. */
function changing(draws: Draws, item: number): readonly Wish[] {
  return Array.from({ length: draws.oneOf(1, 1, 2, 3) }, (): Wish => {
    const first = draws.oneOf(0, 1, 1, 2);
    return draws.oneOf<Wish>(
      { kind: 'change', item, blockedDays: [[first, first + draws.oneOf(0, 1, 3)]] },
      { kind: 'change', item, daysBetween: draws.oneOf(0, 1, 2) },
      { kind: 'change', item, blockedDays: [] },
    );
  });
}

/** What one of those who wait does. */
function waiting(draws: Draws, item: number, count: number, wanted: { readonly days?: Days }): readonly Wish[] {
  const customer = WAITER + count - 1;
  const reservation = WAITED + count;
  const wait: Wish = { kind: 'wait', item, customer, ...wanted };
  const look: Wish = { kind: 'read place', item, customer };
  const stop: Wish = { kind: 'stop waiting', item, customer };
  const reserve: Wish = { kind: 'reserve', item, reservation, customer, ...wanted };
  const cancel: Wish = { kind: 'cancel', reservation };
  return draws.oneOf<readonly Wish[]>(
    [wait, reserve, { kind: 'pay', reservation }],
    [wait, reserve, cancel],
    [wait, look, reserve, look, cancel],
    [wait],
    [wait, look],
    [wait, stop],
    [wait, stop, look, wait, reserve, cancel],
    [wait, { kind: 'forget me', person: customer }],
    [wait, wait, stop, stop],
    [{ ...wait, days: someDays(draws) }, wait, reserve],
  );
}
