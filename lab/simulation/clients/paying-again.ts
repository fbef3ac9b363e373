import { createDraws } from '#lab/random.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import type { Wish } from './wishes.ts';

/** A rental of its own: its thing and its reservation. */
const [ITEM, RESERVATION] = [49, 90];

/** The share of histories in which one is played beside. */
const SHARE = 0.2;

/**
 * Adds a rental to a plan whose renter pays again, and whose owner hands over again, when the payment has lapsed meanwhile.
 * Some have a deposit, some renters take the payment back or pay on a second device, and some owners hand over on two.
 */
export function withPayingAgain(plan: Plan, seed: number): Plan {
  const draws = createDraws(seed);
  if (!draws.chance(SHARE)) return plan;
  const [pay, unpay] = (['pay', 'take back payment'] as const).map(
    (kind): Wish => ({ kind, reservation: RESERVATION }),
  );
  const [lend, back] = (['lend', 'return'] as const).map(
    (kind): Wish => ({ kind, item: ITEM, reservation: RESERVATION }),
  );
  if (pay === undefined || unpay === undefined || lend === undefined || back === undefined) return plan;
  const device = (client: string, wishes: readonly Wish[]) =>
    wishes.map((wish): Omit<PlannedCommand, 'index'> => ({ client, wish, waits: true, patience: 3, repeats: 5 }));
  const deposit = draws.chance(0.5) ? { deposit: 30 } : {};
  const commands = [
    ...device('lists a tent', [{ kind: 'register', item: ITEM, itemName: 'Tent', itemPrice: 70, ...deposit }]),
    ...device('camper', [
      { kind: 'reserve', item: ITEM, reservation: RESERVATION, customer: 8 },
      pay,
      ...(draws.chance(0.3) ? [unpay] : []),
      ...[pay, pay, pay],
    ]),
    ...device('second device', draws.oneOf<readonly Wish[]>([], [pay], [pay, pay])),
    ...device('lends a tent', [lend, lend, lend, back]),
    ...device('lends it as well', draws.oneOf<readonly Wish[]>([], [lend, lend])),
    ...device('gives up', draws.oneOf<readonly Wish[]>([], [], [{ kind: 'cancel', reservation: RESERVATION }])),
  ];
  return [...plan, ...commands.map((command, nth) => ({ ...command, index: plan.length + nth }))];
}
