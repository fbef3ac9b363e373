import { isDeepStrictEqual } from 'node:util';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { lockKey, type StoredBooking, toStored } from '#functions/reservation/adapters/lock.row.ts';
import { bookingOf } from '#functions/reservation/domain/reservation.lock.ts';
import { isOver, type Reservation } from '#functions/reservation/domain/reservation.ts';
import type { EveryRental } from './every-rental.ts';
import { find, findLock, type Lock } from './rental.ts';
import type { StageOnAws } from './stage-on-aws.ts';

/**
 * Brings locks in line with the reservations in their own table, whose rows a backup does not take at one moment: the
 * first reservation that is not over has the lock, or all with days that come before the first without. The lock counts
 * every place that a reservation or the item has seen, and knows what came back that is extended. Returns how many locks
 * were wrong.
 */
export async function mendLocks(on: StageOnAws, { rentals, locks, items }: EveryRental): Promise<number> {
  const ofItem = new Map<number, Reservation[]>([...locks.keys(), ...items.keys()].map((itemNo) => [itemNo, []]));
  for (const { reservation } of rentals)
    if (reservation !== undefined)
      ofItem.set(reservation.state.itemNo, [...(ofItem.get(reservation.state.itemNo) ?? []), reservation.state]);
  let wrong = 0;
  for (const [itemNo, reservations] of ofItem) {
    const seen = items.get(itemNo)?.state.holdSeq ?? 0;
    if (isRight(locks.get(itemNo), reservations, seen)) continue;
    // Who rents meanwhile changes lock and reservation together: the lock is read first, and written if it is the same.
    const lock = await findLock(on, itemNo);
    const booked = Object.keys(lock?.bookings ?? {}).map(Number);
    const numbers = [
      ...reservations.map(({ reservationNo }) => reservationNo),
      ...booked,
      lock?.openReservationNo ?? 0,
    ];
    const now = await Promise.all([...new Set(numbers)].map((no) => find<Reservation>(on, 'reservations', no)));
    const states = now.flatMap((row) => (row === undefined ? [] : [row.state]));
    if (isRight(lock, states, seen)) continue;
    wrong += 1;
    const right = rightOf(lock, states, seen);
    on.write(`item ${itemNo}: its lock is older or newer than its reservations → ${inWords(right)}`);
    if (!on.dryRun) await write(on, itemNo, lock, right);
  }
  return wrong;
}

function rightOf(lock: Lock | undefined, reservations: readonly Reservation[], seen: number) {
  const notOver = reservations.filter((one) => !isOver(one)).toSorted((one, other) => one.holdSeq - other.holdSeq);
  const bookings: Record<string, StoredBooking> = {};
  let open: Reservation | undefined;
  for (const one of notOver) {
    const booking = bookingOf(one);
    if (booking === undefined) {
      if (Object.keys(bookings).length === 0) open = one;
      break;
    }
    bookings[one.reservationNo] = toStored(booking);
  }
  const holdSeq = Math.max(lock?.holdSeq ?? 0, seen, ...reservations.map((one) => one.holdSeq));
  const extended = new Set(notOver.map((one) => one.extensionOf));
  const back = reservations.find((one) => one.status === 'Closed' && extended.has(one.reservationNo));
  return { open, bookings, holdSeq, returned: back?.reservationNo ?? lock?.returned };
}

function inWords({ open, bookings, holdSeq }: ReturnType<typeof rightOf>): string {
  const have = [...(open === undefined ? [] : [open.reservationNo]), ...Object.keys(bookings)];
  return `${have.length === 0 ? 'nobody has it' : `reservation ${have.join(', ')} has it`}, place ${holdSeq}`;
}

function isRight(lock: Lock | undefined, reservations: readonly Reservation[], seen: number): boolean {
  const { open, bookings, holdSeq, returned } = rightOf(lock, reservations, seen);
  const hasBookings = isDeepStrictEqual({ ...lock?.bookings }, bookings) && lock?.returned === returned;
  return lock?.openReservationNo === open?.reservationNo && hasBookings && (lock?.holdSeq ?? 0) === holdSeq;
}

/** Writes a lock unless somebody else changed it. */
async function write(
  on: StageOnAws,
  itemNo: number,
  before: Lock | undefined,
  { open, bookings, holdSeq, returned }: ReturnType<typeof rightOf>,
): Promise<void> {
  const was = before?.openReservationNo;
  const booked = before?.bookings;
  const hasCalendar = booked !== undefined || Object.keys(bookings).length > 0;
  const calendar = `${hasCalendar ? ', bookings = :bookings' : ''}${returned === undefined ? '' : ', returned = :back'}`;
  const command = new UpdateCommand({
    TableName: on.named('reservations'),
    Key: lockKey(itemNo),
    UpdateExpression:
      open === undefined
        ? `SET holdSeq = :seq${calendar} REMOVE openReservationNo, openCustomerId`
        : `SET holdSeq = :seq${calendar}, openReservationNo = :no, openCustomerId = :who REMOVE lastCustomerId, freedAt`,
    ConditionExpression: `${was === undefined ? 'attribute_not_exists(openReservationNo)' : 'openReservationNo = :was'} AND ${
      before?.holdSeq ? 'holdSeq = :before' : 'attribute_not_exists(holdSeq)'
    } AND ${booked === undefined ? 'attribute_not_exists(bookings)' : 'bookings = :booked'}`,
    ExpressionAttributeValues: {
      ':seq': holdSeq,
      ...(open && { ':no': open.reservationNo, ':who': open.customerId }),
      ...(was !== undefined && { ':was': was }),
      ...(before?.holdSeq && { ':before': before.holdSeq }),
      ...(hasCalendar && { ':bookings': bookings }),
      ...(returned !== undefined && { ':back': returned }),
      ...(booked !== undefined && { ':booked': booked }),
    },
  });
  await on.tables.send(command).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  });
}
