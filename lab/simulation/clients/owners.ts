import { createDraws } from '#lab/random.ts';
import { ownerOf } from './people.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** The share of histories in which an owner turns a renter down, and of those in which one reserves their own item. */
const SHARES = { turningDown: 0.4, ownItem: 0.2 };

/** Reservations of one's own items have numbers from here on in the plan. */
const OWN = 40;

/**
 * Adds owners to a plan who cancel what others have reserved, with a reason that the renter looks at, mostly; and owners
 * who try to reserve their own item.
 */
export function withOwners(plan: Plan, seed: number): Plan {
  const draws = createDraws(seed);
  const added: PlannedCommand[] = [];
  const first = Math.max(0, ...plan.map(({ index }) => index)) + 1;
  const add = (client: string, wishes: readonly Wish[], waits: boolean): void => {
    for (const wish of wishes) {
      const [patience, repeats] = [draws.oneOf(0, 1, 3), draws.oneOf(0, 2, 5)];
      added.push({ wish, index: first + added.length, client, waits, patience, repeats });
    }
  };
  const reserved = plan.flatMap(({ wish }) => (wish.kind === 'reserve' ? [wish.reservation] : []));
  if (reserved.length > 0 && draws.chance(SHARES.turningDown)) {
    const reservation = draws.pick(reserved);
    const said = (reason: string): Wish => ({ kind: 'turn down', reservation, reason });
    const silent: Wish = { kind: 'turn down', reservation };
    const wishes = draws.oneOf<readonly Wish[]>([said('A')], [said('B')], [silent, said('C')], [said('D'), said('E')]);
    add('owner who turns down', wishes, draws.chance(0.7));
    if (draws.chance(0.3)) add('second owner who turns down', [said('F')], draws.chance(0.5));
    add('renter turned down', [{ kind: 'read reservation', reservation }], false);
  }
  const items = plan.flatMap(({ wish }) => (wish.kind === 'register' ? [wish.item] : []));
  if (items.length > 0 && draws.chance(SHARES.ownItem)) {
    const item = draws.pick(items);
    const reserve: Wish = { kind: 'reserve', item, reservation: OWN + item, customer: ownerOf(item) };
    add('owner who wants their own', draws.oneOf([reserve], [reserve, reserve]), draws.chance(0.5));
  }
  return [...plan, ...added];
}
