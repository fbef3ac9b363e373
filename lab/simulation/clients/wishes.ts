import type { Draws } from '#lab/random.ts';
import { type Beside, ownPatches, type PatchWish } from './patches.ts';

/** The field by which a request contradicts itself, so that it can mean nothing. */
export function contradictionIn(wish: Wish): string | undefined {
  if (!('also' in wish)) return undefined;
  return wish.also === 'the opposite' ? 'itemStatus' : wish.also === 'another number' ? 'itemNo' : undefined;
}

/**
 * What a client wants. A wish names items and reservations by their place in the plan; their numbers are known once
 * they exist.
 */
export type Wish =
  | {
      readonly kind: 'register';
      readonly item: number;
      readonly itemName: string;
      readonly itemPrice: number;
      /** What its owner has reserved beside the payment; none for nothing. */
      readonly deposit?: number;
      /** What each late day costs; nothing for nothing. */
      readonly lateFee?: number;
      /** How many days they need between two rentals; none for 0. */
      readonly daysBetween?: number;
    }
  | {
      readonly kind: 'change';
      readonly item: number;
      readonly itemName?: string;
      readonly itemPrice?: number;
      readonly daysBetween?: number;
      /** Blocked from then on, counted as below; none are with an empty list. */
      readonly blockedDays?: readonly (readonly [number, number])[];
    }
  | { readonly kind: 'delete' | 'read item' | 'read itemInfo'; readonly item: number }
  | PatchWish
  | {
      readonly kind: 'reserve';
      readonly item: number;
      readonly reservation: number;
      readonly customer: number;
      /** The price that the renter agrees to: none, the one that is shown, or any. */
      readonly itemPrice?: number | 'as shown';
      /** The first and the last day, counted from the day on which the history begins; none for the item altogether. */
      readonly days?: readonly [number, number];
    }
  | {
      readonly kind: 'pay' | 'take back payment' | 'cancel' | 'read reservation' | 'read payment' | 'read review';
      readonly reservation: number;
    }
  | {
      /** The owner cancels it. Without a reason they are refused. */
      readonly kind: 'turn down';
      readonly reservation: number;
      readonly reason?: string;
    }
  | {
      /** The owner keeps so much of the deposit of a reservation of their item. */
      readonly kind: 'keep deposit';
      readonly item: number;
      readonly reservation: number;
      readonly kept: number;
      readonly reason: string;
      /** They do not wait until it is back. */
      readonly early?: true;
    }
  | {
      readonly kind: 'wait' | 'read place' | 'stop waiting';
      readonly item: number;
      readonly customer: number;
      /** The days that they wait for, as above; none for the item altogether. */
      readonly days?: readonly [number, number];
    }
  | { readonly kind: 'review'; readonly reservation: number; readonly customer: number; readonly score: number }
  | {
      /** About themselves; of their notices, they mark as read one that they were shown, or all of these. */
      readonly kind: 'read me' | 'forget me' | 'read notices' | 'mark notice' | 'mark notices';
      /** The number of the person who asks. */
      readonly person: number;
    };

/** A renter's way through a rental; most reach its end. */
export function renting(draws: Draws, item: number, reservation: number, customer: number): readonly Wish[] {
  const agreed = draws.chance(0.5)
    ? { itemPrice: draws.chance(0.9) ? ('as shown' as const) : draws.between(0, 999) }
    : {};
  const wishes: Wish[] = [{ kind: 'reserve', item, reservation, customer, ...agreed }];
  const review = { kind: 'review', reservation, customer, score: draws.between(1, 5) } as const;
  const [pay, unpay, cancel] = (['pay', 'take back payment', 'cancel'] as const).map((kind) => ({ kind, reservation }));
  if (pay === undefined || unpay === undefined || cancel === undefined) return [];
  const way = draws.oneOf<readonly Wish[]>(
    [pay, review],
    [pay, review],
    [pay, review],
    [pay, review],
    [pay, cancel],
    [pay, unpay, pay, review],
    [pay, unpay, pay, cancel],
    [cancel],
    [pay, cancel, pay],
    Array.from({ length: draws.between(1, 5) }, () => draws.oneOf<Wish>(pay, pay, unpay, cancel, review)),
  );
  return [...wishes, ...way];
}

/** The same renter on a second device. */
export function hasty(draws: Draws, reservation: number, customer: number): readonly Wish[] {
  return Array.from({ length: draws.between(1, 5) }, () =>
    draws.oneOf<Wish>(
      { kind: 'pay', reservation },
      { kind: 'pay', reservation },
      { kind: 'take back payment', reservation },
      { kind: 'take back payment', reservation },
      { kind: 'cancel', reservation },
      { kind: 'review', reservation, customer, score: draws.between(1, 5) },
    ),
  );
}

/** What the owner does about a reservation. */
export function owning(draws: Draws, item: number, reservation: number): readonly Wish[] {
  const [lend, back] = (['lend', 'return'] as const).map((kind): Wish => ({ kind, item, reservation }));
  if (lend === undefined || back === undefined) return [];
  return draws.oneOf<readonly Wish[]>([lend, back], [lend, back], [lend, back], [lend], [lend, lend, back, back]);
}

/** A wish of a stranger who has no part in any rental. */
export function senseless(draws: Draws, items: number, reservations: number): Wish {
  const item = draws.between(0, items);
  const reservation = draws.between(0, reservations);
  const customer = draws.between(1, 4);
  return draws.oneOf<Wish>(
    { kind: 'register', item: items, itemName: 'Another', itemPrice: 70 },
    { kind: 'change', item, itemPrice: draws.between(1, 500) },
    { kind: 'change', item, itemName: `Renamed ${draws.between(1, 9)}` },
    { kind: 'delete', item },
    { kind: 'lend', item, reservation },
    { kind: 'return', item, reservation },
    { kind: 'reserve', item, reservation: reservations, customer },
    { kind: 'pay', reservation },
    { kind: 'take back payment', reservation },
    { kind: 'cancel', reservation },
    { kind: 'review', reservation, customer, score: draws.between(1, 5) },
    { kind: 'read item', item },
    { kind: 'read itemInfo', item },
    { kind: 'read reservation', reservation },
    { kind: 'read payment', reservation },
    { kind: 'read review', reservation },
    ...ofItsOwn(item),
  );
}

/** An owner who asks for what is about the item alone, at any time. */
export function whims(draws: Draws, item: number): readonly Wish[] {
  return Array.from({ length: draws.between(1, 4) }, () => draws.pick(ofItsOwn(item)));
}

function ofItsOwn(item: number): readonly Wish[] {
  return ownPatches.map((kind) => ({ kind, item }));
}

/** Pays and takes back, again and again. */
export function wavering(draws: Draws, reservation: number): readonly Wish[] {
  return Array.from({ length: draws.between(2, 5) }, () => {
    return { kind: draws.oneOf('pay', 'take back payment'), reservation };
  });
}

/** A client who hands over and takes back, and says more than that, or contradicts itself. */
export function muddled(draws: Draws, item: number, reservation: number): readonly Wish[] {
  return Array.from({ length: draws.between(1, 3) }, () => {
    return {
      kind: draws.oneOf('lend', 'lend', 'return'),
      item,
      reservation,
      also: draws.oneOf<Beside>('the same', 'the same', 'the opposite', 'another number'),
    };
  });
}

/** What an owner registers and a renter wants, by device. Each reservation has the number of its item, or 10 more. */
export function hoarding(
  draws: Draws,
  items: readonly number[],
  customer: number,
): readonly (readonly [string, Wish])[] {
  const registering = items.map((item): Wish => ({ kind: 'register', item, itemName: 'Hoarded', itemPrice: 50 }));
  const wanted = [...new Set(items)];
  const reserving = wanted.map((item): Wish => ({ kind: 'reserve', item, reservation: item, customer }));
  const again = wanted.flatMap((item): Wish[] => [
    { kind: 'cancel', reservation: item },
    { kind: 'reserve', item, reservation: item + 10, customer },
  ]);
  const device = () => draws.oneOf('hoarder', 'hoarder', 'hoarder 2');
  const ofOwner = registering.map((wish) => ['owner of the hoard', wish] as const);
  return [...ofOwner, ...[...reserving, ...again].map((wish) => [device(), wish] as const)];
}
