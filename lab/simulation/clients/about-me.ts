import { createDraws, type Draws } from '#lab/random.ts';
import { ownerOf } from './people.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** The share of histories in which people ask who they are, or to be forgotten. */
const SHARE = 0.6;

/**
 * Adds people to a plan who ask who they are, and who want to be forgotten: in the middle of their rentals, or after
 * them. Their other clients go on, as with a token from before.
 */
export function withAboutMe(plan: Plan, seed: number): Plan {
  const draws = createDraws(seed);
  const people = [...new Set(plan.flatMap(({ wish }) => personIn(wish)))];
  if (people.length === 0 || !draws.chance(SHARE)) return plan;
  let index = Math.max(...plan.map((command) => command.index)) + 1;
  const asked = draws.shuffle(people).slice(0, draws.oneOf(1, 1, 2));
  const added = asked.flatMap((person) =>
    wishesOf(draws, person).map((wish): PlannedCommand => {
      const waits = wish.kind === 'forget me' && draws.chance(0.7);
      const client = `person ${person}`;
      return { wish, index: index++, client, waits, patience: draws.oneOf(0, 1, 3, 8), repeats: draws.oneOf(0, 2, 5) };
    }),
  );
  return [...plan, ...added];
}

function wishesOf(draws: Draws, person: number): readonly Wish[] {
  const [read, forget] = (['read me', 'forget me'] as const).map((kind): Wish => ({ kind, person }));
  if (read === undefined || forget === undefined) return [];
  return draws.oneOf<readonly Wish[]>(
    [read, read],
    [read, forget],
    [forget, read],
    [forget],
    [read, forget, forget],
    [forget, read, forget],
  );
}

/** Renters, and owners of what is registered. */
function personIn(wish: Wish): readonly number[] {
  if (wish.kind === 'reserve') return [wish.customer];
  return wish.kind === 'register' ? [ownerOf(wish.item)] : [];
}
