import { createDraws, type Draws } from '#lab/random.ts';
import type { Profile } from '../histories/profile.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** One history in this many is a rush. */
export const ONE_IN = 24;

/**
 * The profile of a rush: many payments, mostly in quick succession. Now and then the provider is down for a while, so
 * that circuits open, are probed and close.
 */
export function inRush(profile: Profile, seed: number): Profile {
  const draws = createDraws(seed);
  const everyMs = draws.oneOf(2_000, 6_000, 15_000);
  return {
    ...profile,
    rates: { ...profile.rates, 'provider is down': draws.oneOf(0.9, 1) },
    // Fast while it is up: many clients ask again at the end, few may probe, and their probes must be answered.
    pace: { ...profile.pace, provider: draws.oneOf(5, 50) },
    thinkMs: draws.oneOf(20, 100, 400, 3_000),
    outage: { everyMs, forMs: everyMs * draws.oneOf(0, 0.3, 0.6, 0.8) },
  };
}

/**
 * Draws many payments in a short time: a few renters, each with several rentals that are paid, taken back and paid
 * again.
 */
export function drawRush(seed: number): Plan {
  const draws = createDraws(seed);
  const plan: PlannedCommand[] = [];
  const add = (client: string, wishes: readonly Wish[]): void => {
    for (const wish of wishes) {
      // Registering again after a lost answer would make a second item.
      const repeats = wish.kind === 'register' ? 1 : draws.oneOf(2, 5, 8, 12);
      plan.push({ wish, index: plan.length, client, waits: true, patience: 3, repeats });
    }
  };
  const renters = draws.between(1, 3);
  const each = draws.between(2, 4);
  for (let rental = 0; rental < renters * each; rental++) {
    const customer = (rental % renters) + 1;
    add('owner', [{ kind: 'register', item: rental, itemName: `Thing ${rental}`, itemPrice: 100 }]);
    add(`renter ${customer}`, [
      { kind: 'reserve', item: rental, reservation: rental, customer },
      ...payments(draws, rental),
    ]);
    if (draws.chance(0.3)) add(`owner of ${rental}`, [{ kind: 'lend', item: rental, reservation: rental }]);
  }
  return plan;
}

function payments(draws: Draws, reservation: number): readonly Wish[] {
  const pay: Wish = { kind: 'pay', reservation };
  const again = Array.from({ length: draws.between(0, 2) }, () => [
    { kind: 'take back payment', reservation } as const,
    pay,
  ]);
  return [pay, ...again.flat()];
}
