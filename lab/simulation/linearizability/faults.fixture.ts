import type { Wish } from './possible-answers.fixture.ts';
import type { Fault } from './random-play.fixture.ts';
import { requestOf } from './request.ts';
import { type ItemRow, isInForce, type ReservationRow, type World, withItem, withReservation } from './world.ts';

type Kind = NonNullable<ReturnType<typeof requestOf>>['kind'];

function asks({ request }: Wish): { kind: Kind | undefined; no: number } {
  const asked = requestOf({ client: '', call: 0, return: undefined, request, response: undefined });
  return { kind: asked?.kind, no: asked !== undefined && 'reservationNo' in asked ? asked.reservationNo : 0 };
}

/**
 * A fault: requests of this kind get this answer where it applies, and `change` makes the new world (by default the
 * world stays as it is).
 */
function wrongly(
  kind: Kind,
  answer: readonly [number, string?],
  applies: (world: World, row: ReservationRow | undefined) => boolean,
  change: (world: World, row: ReservationRow | undefined) => World = (world) => world,
): Fault {
  return (wish, world) => {
    const { kind: asked, no } = asks(wish);
    const row = world.reservations.get(no);
    return asked === kind && applies(world, row) ? { answer, world: change(world, row) } : undefined;
  };
}

function changed(world: World, row: ReservationRow | undefined, change: Partial<ReservationRow>): World {
  return row === undefined ? world : withReservation(world, row, change);
}

const holds = ({ item }: World, row: ReservationRow | undefined) => row !== undefined && item.heldBy === row.no;
const isLent = ({ item }: World) => item.rental === 'Renting';
const lent = (world: World, row: ReservationRow | undefined, item: Partial<ItemRow> = {}) =>
  withItem(changed(world, row, { handover: 'out' }), { rental: 'Renting', lastLent: row?.no ?? 0, ...item });
const isOpen = (row: ReservationRow | undefined) => row?.status === 'Confirmed' && row.rental === 'NotRenting';

/** What a market may do wrong, one request at a time. */
export const faults: Readonly<Record<string, Fault>> = {
  'the lock is ignored': wrongly('reserve', [201], ({ open }) => open !== 0),
  'the lock refuses though it is free': wrongly(
    'reserve',
    [409, 'item-already-reserved'],
    ({ open, reserved }) => open === 0 && reserved > 0,
  ),
  'a payment is lost': wrongly('pay', [200], (_, row) => isOpen(row) && row?.payment === 'None'),
  'a declined payment is charged': wrongly(
    'pay',
    [402, 'payment-declined'],
    (_, row) => isOpen(row) && row?.payment === 'None',
    (world, row) => changed(world, row, { payment: 'Approved', everPaid: true }),
  ),
  'paid without an answer of the item': wrongly(
    'pay',
    [200],
    (_, row) => row?.answer === 'none',
    (world, row) =>
      changed(world, row, { payment: 'Approved', everPaid: true, paid: true, status: 'Confirmed', answer: 'held' }),
  ),
  'taken back in the answer only': wrongly(
    'take payment back',
    [200],
    (_, row) => isOpen(row) && row?.payment === 'Approved' && row.paid,
  ),
  'taken back after the capture': wrongly(
    'take payment back',
    [200],
    (world, row) => isLent(world) && row?.payment === 'Captured',
    (world, row) => changed(world, row, { payment: 'Canceled', everVoided: true, paid: false }),
  ),
  'lent without a payment': wrongly(
    'lend',
    [200],
    (world, row) => holds(world, row) && row !== undefined && !isInForce(row),
    lent,
  ),
  'lent to who does not hold it': wrongly(
    'lend',
    [200],
    ({ item }, row) => item.life === 'present' && row !== undefined && item.heldBy !== row.no,
    lent,
  ),
  'a hand-over is lost': wrongly(
    'lend',
    [200],
    (world, row) => holds(world, row) && !isLent(world) && row?.payment === 'Captured',
  ),
  'not paid, but lent': wrongly(
    'lend',
    [409, 'not-paid'],
    (world, row) => holds(world, row) && !isLent(world) && row?.payment === 'Captured',
    lent,
  ),
  'returned before it was lent': wrongly(
    'return',
    [200],
    (world, row) => holds(world, row) && !isLent(world),
    (world) => withItem(world, { rental: 'Returned', heldBy: 0 }),
  ),
  'a return is lost': wrongly('return', [200], (world, row) => holds(world, row) && isLent(world)),
  'a cancellation is lost': wrongly('cancel', [204], (_, row) => isOpen(row)),
  'cancelled after the hand-over': wrongly(
    'cancel',
    [204],
    (world, row) => isLent(world) && row?.rental === 'Renting',
    (world, row) =>
      withItem(changed(world, row, { status: 'Cancelled', paid: false, payment: 'Closed' }), {
        heldBy: 0,
        rental: 'NotRenting',
      }),
  ),
  'a refused cancellation cancels': wrongly(
    'cancel',
    [409, 'item-lent'],
    (_, row) => isOpen(row),
    (world, row) => changed(world, row, { status: 'Cancelling', cancelled: true }),
  ),
  'a held item is deleted': wrongly(
    'delete item',
    [204],
    ({ item }) => item.heldBy !== 0,
    (world) => withItem(world, { life: 'gone', heldBy: 0 }),
  ),
  'a deletion is lost': wrongly('delete item', [204], ({ item }) => item.life === 'present' && item.heldBy === 0),
  'a refused deletion deletes': wrongly(
    'delete item',
    [409, 'item-held'],
    ({ item }) => item.life === 'present' && item.heldBy === 0,
    (world) => withItem(world, { life: 'gone' }),
  ),
  'a change is lost': wrongly('change', [200], ({ item }) => item.life === 'present'),
  'a deleted item is read': wrongly('read item', [200], ({ item }) => item.life === 'gone'),
  'a cancelled reservation is read': wrongly('read reservation', [200], (_, row) => row?.status === 'Cancelled'),
  'a reservation is not found': wrongly(
    'read reservation',
    [404, 'reservation-not-found'],
    (_, row) => row?.status === 'Closed',
  ),
  'reviewed twice': wrongly('review', [201], (_, row) => row?.review === 'written'),
  'reviewed before the return': wrongly('review', [201], (_, row) => row?.status === 'Confirmed'),
  'reviewed, and the item stays': wrongly(
    'review',
    [201],
    ({ item }, row) => item.life === 'present' && row?.review === 'requested',
    (world, row) => changed(world, row, { review: 'written' }),
  ),
  'a refused review deletes the item': wrongly(
    'review',
    [409, 'not-returned'],
    ({ item }, row) => item.life === 'present' && item.heldBy === 0 && row?.review === 'requested',
    (world) => withItem(world, { life: 'gone' }),
  ),
};
