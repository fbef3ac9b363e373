import { createDraws } from '#lab/random.ts';
import { ownerOf } from './people.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** The share of histories in which people look at their notices. */
const SHARE = 0.5;

/**
 * Adds people to a plan who look at their notices again and again, and mark them as read: one by one, on two devices, or
 * all that they were shown.
 */
export function withNoticesRead(plan: Plan, seed: number): Plan {
  const draws = createDraws(seed);
  const people = [...new Set(plan.flatMap(({ wish }) => sidesOf(wish)))];
  if (people.length === 0 || !draws.chance(SHARE)) return plan;
  const first = Math.max(...plan.map(({ index }) => index)) + 1;
  const devices = draws
    .shuffle(people)
    .slice(0, draws.oneOf(1, 2))
    .flatMap((person) => Array.from({ length: draws.oneOf(1, 1, 2) }, (_, nth) => ({ person, nth })));
  const added = devices.flatMap(({ person, nth }) => {
    const [look, one, all] = (['read notices', 'mark notice', 'mark notices'] as const).map(
      (kind): Wish => ({ kind, person }),
    );
    if (look === undefined || one === undefined || all === undefined) return [];
    const wishes = draws.oneOf<readonly Wish[]>(
      [look, one, look, all, look],
      [one, look, one, look],
      [all, look, all, look],
      [look, one, one, all, look],
    );
    return wishes.map((wish): Omit<PlannedCommand, 'index'> => {
      return { client: `reader ${nth} of ${person}`, wish, waits: draws.chance(0.8), patience: 1, repeats: 2 };
    });
  });
  return [...plan, ...added.map((one, nth) => ({ ...one, index: first + nth }))];
}

/** Renters, and owners of what is registered. */
function sidesOf(wish: Wish): readonly number[] {
  if (wish.kind === 'reserve') return [wish.customer];
  return wish.kind === 'register' ? [ownerOf(wish.item)] : [];
}
