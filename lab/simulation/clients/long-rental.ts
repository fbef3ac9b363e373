import { createDraws } from '#lab/random.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** One history in this many is a long story. */
export const LONG_ONE_IN = 32;

/**
 * Draws one rental whose versions and attempts reach two digits: its owner keeps changing the price, and its renter
 * pays and takes back again and again.
 */
export function drawLongStory(seed: number): Plan {
  const draws = createDraws(seed);
  const plan: PlannedCommand[] = [];
  const add = (client: string, wishes: readonly Wish[]): void => {
    for (const wish of wishes) {
      plan.push({ wish, index: plan.length, client, waits: true, patience: 1, repeats: draws.oneOf(1, 2, 5) });
    }
  };
  const changes = (count: number): readonly Wish[] =>
    Array.from({ length: count }, () => ({ kind: 'change', item: 0, itemPrice: draws.between(1, 500) }));
  const payments = draws.between(4, 7);
  const pay: Wish = { kind: 'pay', reservation: 0 };
  const back: Wish = { kind: 'take back payment', reservation: 0 };
  add('owner 0', [{ kind: 'register', item: 0, itemName: 'Thing 0', itemPrice: 100 }, ...changes(draws.between(0, 9))]);
  add('renter 1', [
    { kind: 'reserve', item: 0, reservation: 0, customer: 1 },
    ...Array.from({ length: payments }, () => [pay, back]).flat(),
    draws.chance(0.7) ? pay : { kind: 'cancel', reservation: 0 },
  ]);
  // Another client does the same at some point.
  if (draws.chance(0.5)) add('twin of 0', [draws.oneOf(pay, back), draws.oneOf(pay, back)]);
  add('late owner', [
    ...changes(draws.between(0, 4)),
    { kind: 'lend', item: 0, reservation: 0 },
    { kind: 'return', item: 0, reservation: 0 },
  ]);
  if (draws.chance(0.5)) add('reviewer', [{ kind: 'review', reservation: 0, customer: 1, score: draws.between(1, 5) }]);
  return plan;
}
