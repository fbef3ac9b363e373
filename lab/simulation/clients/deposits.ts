import { createDraws, type Draws, mix } from '#lab/random.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import { ownerOf } from './people.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';
import { scratchOf } from './words.ts';

/** A rental of its own: its thing, its reservation and its renter. */
const RENTAL = { item: 46, reservation: 60, customer: 7 } as const;

const DEPOSIT = 40;

type Rental = Pick<typeof RENTAL | Extract<Wish, { kind: 'reserve' }>, 'item' | 'reservation'>;
/** What is agreed about late days, for which days, and when it is brought back. */
interface Lateness {
  readonly terms: { readonly lateFee?: number };
  readonly days: { readonly days?: readonly [number, number] };
  readonly back: { readonly notBefore?: number };
}

type Keeping = Extract<Wish, { kind: 'keep deposit' }>;

/** The shares of histories in which owners want deposits, and in which a whole rental with one is played beside. */
const SHARES = { deposits: 0.3, rental: 0.3 };

/**
 * Adds deposits to a plan: to what is registered in it, and in a rental of its own. That one lasts for days only where
 * nobody signs in: forgotten people are watched every quarter of an hour, which a history of days would never end.
 */
export function withDeposits(plan: Plan, seed: number, signIn: SignIn): Plan {
  const draws = createDraws(seed);
  // Drawn apart, so that the other histories stay what they are.
  const late = createDraws(mix(seed, 0x1a));
  const secured = draws.chance(SHARES.deposits) ? asking(draws, late, plan) : plan;
  return draws.chance(SHARES.rental)
    ? [...secured, ...securedRental(draws, lateness(late, signIn === 'open'), secured.length)]
    : secured;
}

/** The same plan, but who registers something wants a deposit, and some keep of it once the item is back. */
function asking(draws: Draws, late: Draws, plan: Plan): Plan {
  const deposit = draws.oneOf(2, DEPOSIT);
  const terms = { deposit, ...(late.chance(0.6) && { lateFee: late.oneOf(1, deposit) }) };
  const secured = plan.map((command) =>
    command.wish.kind === 'register' ? { ...command, wish: { ...command.wish, ...terms } } : command,
  );
  const keeping = plan.flatMap(({ wish }) => (wish.kind === 'reserve' ? keepers(draws, wish, deposit) : []));
  return [...secured, ...keeping.map((command, nth) => ({ ...command, index: plan.length + nth }))];
}

/**
 * A whole rental with a deposit, from the index `first` on: some pay on two devices or take the payment back, and the
 * owner hands over and keeps on some devices at once. Mostly it is for the first day, with a fee for each late one.
 */
function securedRental(draws: Draws, { terms, days, back }: Lateness, first: number): Plan {
  const { item, reservation, customer } = RENTAL;
  const [pay, unpay] = (['pay', 'take back payment'] as const).map((kind): Wish => ({ kind, reservation }));
  const [lend, bringBack] = (['lend', 'return'] as const).map((kind): Wish => ({ kind, item, reservation }));
  if (pay === undefined || unpay === undefined || lend === undefined || bringBack === undefined) return [];
  const device = (client: string, wishes: readonly Wish[], waits = true) =>
    wishes.map((wish) => ({ client, wish, waits, patience: 3, repeats: 5, ...(wish === bringBack && back) }));
  const owner = Array.from({ length: draws.oneOf(1, 2, 2, 3) }, (_, nth) => {
    const keep = keeping(draws, RENTAL, DEPOSIT, nth);
    return device(`lender ${nth}`, keep.early ? [lend, keep, bringBack] : [lend, bringBack, keep]);
  });
  const commands = [
    ...device('lists a lens', [
      { kind: 'register', item, itemName: 'Lens', itemPrice: 90, deposit: DEPOSIT, ...terms },
    ]),
    ...device('borrower', [
      { kind: 'reserve', item, reservation, customer, ...days },
      ...draws.oneOf<readonly Wish[]>([pay], [pay], [pay], [pay, unpay, pay], [pay, { kind: 'cancel', reservation }]),
    ]),
    ...device('second device', draws.oneOf<readonly Wish[]>([], [pay], [pay, pay]), draws.chance(0.3)),
    ...owner.flat(),
    ...device('reviewer', draws.oneOf<readonly Wish[]>([], [], [{ kind: 'review', reservation, customer, score: 2 }])),
  ];
  return commands.map((command, nth) => ({ ...command, index: first + nth }));
}

/**
 * Draws a {@link Lateness}: in time or, where a history may last so long, some days late, and often some seconds before
 * midnight.
 */
function lateness(draws: Draws, maybeDaysLate: boolean): Lateness {
  if (!draws.chance(0.7)) return { terms: {}, days: {}, back: {} };
  const daysLate = draws.oneOf(0, 1, 3, 3);
  const hours = draws.chance(0.4) ? 24 - draws.between(1, 5) / 3_600 : draws.between(0, 23);
  const back = maybeDaysLate ? { notBefore: 24 * daysLate + hours } : {};
  return { terms: { lateFee: draws.oneOf(1, 15, DEPOSIT, DEPOSIT) }, days: { days: [0, 0] as const }, back };
}

/** Devices of an owner who keeps of a deposit. */
function keepers(draws: Draws, rental: Rental, deposit: number): readonly Omit<PlannedCommand, 'index'>[] {
  return Array.from({ length: draws.oneOf(0, 1, 1, 2) }, (_, nth) => {
    const client = `keeper ${nth} of ${rental.reservation}`;
    const wish = keeping(draws, rental, deposit, nth);
    return { client, wish, waits: draws.chance(0.8), patience: draws.oneOf(0, 1, 3), repeats: draws.oneOf(0, 2, 5) };
  });
}

/** An owner who keeps some, all or too much, mostly once it is back. Each device wants another sum. */
function keeping(draws: Draws, { item, reservation }: Rental, deposit: number, nth: number): Keeping {
  const kept = draws.oneOf(nth + 1, nth + 1, Math.max(1, deposit - nth), deposit + 1);
  const early = draws.chance(0.3) ? ({ early: true } as const) : {};
  return { kind: 'keep deposit', item, reservation, kept, reason: scratchOf(kept, ownerOf(item)), ...early };
}
