import {
  CANCELLED,
  clash,
  HANDED_OVER,
  hasComeBack,
  isFor,
  isFree,
  isInForce,
  isOver,
  isUnlent,
  isUntaken,
  type ReservationRow,
  rowsOf,
  type World,
  withItem,
  withReservation,
} from '../world.ts';

/** A step that follows by itself from what happened, at any later time. */
export interface Step {
  readonly label: string;
  readonly world: World;
}

/** What may happen next to a reservation: each event of the saga that was caused and has not arrived yet. */
export function newsOf(world: World, reservationNo: number): Step[] {
  const row = world.reservations.get(reservationNo);
  if (row === undefined) return [];
  const steps = isOver(row)
    ? []
    : [...itemSteps(world, row), ...reservationSteps(world, row), ...moneySteps(world, row)];
  return [...steps, ...reviewSteps(world, row)].map(({ label, world: next }) => ({
    label: `(reservation ${row.no}: ${label})`,
    world: next,
  }));
}

/** What may happen next to the item without a reservation: its owner is forgotten, and it leaves while it is free. */
export function newsOfItem(world: World): Step[] {
  if (!isFree(world.item) || !isUntaken(world.item) || !world.known.withdrawn.has(world.itemNo)) return [];
  return [{ label: '(the item leaves with its owner)', world: withItem(world, { life: 'gone' }) }];
}

/** The item hears that it is reserved, or that a reservation is cancelled. */
function itemSteps(world: World, row: ReservationRow): Step[] {
  const steps: Step[] = [];
  if (row.answer === 'none' && !row.released) steps.push(...held(world, row));
  if (row.cancelled && !row.released) steps.push(...released(world, row));
  // The event of a capture completes the hand-over.
  if (row.payment === 'Captured' && isFor(world.item, row.no) && world.item.rental !== 'Renting') {
    const lent = withItem(world, { rental: 'Renting', heldBy: row.no, lastLent: row.no });
    steps.push({ label: 'the item is handed over', world: withReservation(lent, row, { handover: 'out' }) });
  }
  return steps;
}

function held(world: World, row: ReservationRow): Step[] {
  const { life, seq, name, price } = world.item;
  const refused = { label: 'the item refuses it', world: withReservation(world, row, { answer: 'refused' }) };
  if (life === 'absent') return [refused];
  // The item does not answer a reservation that is older than the newest it has heard of.
  const hasDays = row.from !== '';
  if (!hasDays && row.seq <= seq) return [];
  const never = world.known.refused;
  const heard = { ...refused, world: withItem(refused.world, { seq: Math.max(seq, row.seq) }) };
  if (!canHave(world, row) || never.has(row.no)) return [heard];
  const next = withReservation(world, row, { answer: 'held', heldName: name, heldPrice: price });
  const takes = hasDays
    ? { booked: [...world.item.booked, row.no], seq: Math.max(seq, row.seq) }
    : { heldBy: row.no, seq: row.seq, rental: 'NotRenting' as const };
  const taken = { label: 'the item is held', world: withItem(next, takes) };
  // One that nobody ever saw may be one of those.
  return (row.no < 0 && never.size > 0) || mayBeTooLate(world, row) ? [taken, heard] : [taken];
}

/** Whether the item is free for a reservation: altogether, or on its days. */
function canHave(world: World, row: ReservationRow): boolean {
  const { life, heldBy, booked } = world.item;
  if (life !== 'present' || (heldBy !== 0 && !booked.includes(heldBy))) return false;
  return !rowsOf(world, booked).some((one) => clash(one, row));
}

/**
 * This model has no clock. An earlier booking that is late lasts until today; once a hand-over has begun, nothing that
 * begins earlier is booked; and the owner may need days after a return.
 */
function mayBeTooLate(world: World, row: ReservationRow): boolean {
  if (row.from === '') return false;
  if (rowsOf(world, world.item.booked).some((one) => one.to < row.from)) return true;
  return hasComeBack(world) || [...world.reservations.values()].some((one) => one.from > row.from);
}

function released(world: World, row: ReservationRow): Step[] {
  const { life, heldBy, booked, seq } = world.item;
  const granted = withReservation(world, row, { released: true });
  if (life === 'absent') return [{ label: 'the item lets go', world: granted }];
  if (row.from === '' && heldBy !== row.no && row.seq < seq) return [];
  const change = { booked: booked.filter((no) => no !== row.no), ...(heldBy === row.no && { heldBy: 0 }) };
  return [{ label: 'the item lets go', world: withItem(granted, { ...change, seq: Math.max(seq, row.seq) }) }];
}

/** The reservation hears what the item did. */
function reservationSteps(world: World, row: ReservationRow): Step[] {
  const steps: Step[] = [];
  const tell = (when: boolean, label: string, change: Partial<ReservationRow>) => {
    if (when) steps.push({ label, world: withReservation(world, row, change) });
  };
  const { status, answer, handover, price: agreed, heldName: name, heldPrice: price } = row;
  const isAgreed = agreed === undefined || price === undefined || agreed === price;
  const isHeld = status === 'Requested' && answer === 'held';
  tell(isHeld && isAgreed, 'it is confirmed', { status: 'Confirmed', name, price });
  tell(isHeld && !isAgreed, 'it is rejected for its price', {
    ...{ status: 'Rejected', cancelled: true, asked: false },
    ...{ name, price },
  });
  tell(status === 'Requested' && answer === 'refused', 'it is rejected', { status: 'Rejected', asked: false });
  tell(status === 'Rejected' && row.released, 'it hears that the item let go', { letGo: true });
  tell(status === 'Confirmed' && isUnlent(row) && handover !== 'none', 'it hears of the hand-over', HANDED_OVER);
  const closed = { status: 'Closed', rental: 'Returned', paid: true, asked: false } as const;
  tell(status === 'Confirmed' && handover === 'back', 'it hears of the return', closed);
  return steps;
}

/** Payment and reservation hear about each other. */
function moneySteps(world: World, row: ReservationRow): Step[] {
  const steps: Step[] = [];
  const tell = (when: boolean, label: string, change: Partial<ReservationRow>) => {
    if (when) steps.push({ label, world: withReservation(world, row, change) });
  };
  const { status, rental, payment, paid, released, asked } = row;
  // Nobody has paid in time, or the renter wants to cancel: payment closes, unless the item was handed over. A
  // reservation that nobody ever saw (it has no number) may be any of the overdue ones.
  const { overdue } = world.known;
  const mayBeOverdue = overdue.has(row.no) || (row.no < 0 && overdue.size > 0);
  const isUnpaid = mayBeOverdue && !paid && !isInForce(row);
  tell(isUnlent(row) && payment !== 'Captured' && (asked || isUnpaid), 'its payment is closed', { payment: 'Closed' });
  tell(isUnlent(row) && payment === 'Closed', 'it is cancelled', CANCELLED);
  // The refusal of a booking is its end, too.
  const isLetGo = released || (row.from !== '' && row.answer === 'refused');
  tell(status === 'Cancelling' && isLetGo, 'it is cancelled for good', { status: 'Cancelled', paid: false });
  tell(status === 'Confirmed' && isInForce(row) && !paid, 'it hears of the approval', { paid: true });
  const mayLapse = payment === 'Approved' && world.known.lapsed.has(row.no);
  tell(mayLapse, 'its payment lapses', { payment: 'Canceled', everVoided: true });
  const takenBack = status === 'Confirmed' && rental === 'NotRenting' && payment === 'Canceled' && paid;
  tell(takenBack, 'it hears that the payment was taken back', { paid: false });
  return steps;
}

function reviewSteps(world: World, row: ReservationRow): Step[] {
  const steps: Step[] = [];
  if (row.status === 'Closed' && row.review === 'none') {
    steps.push({ label: 'its review is opened', world: withReservation(world, row, { review: 'requested' }) });
  }
  if (row.review === 'requested' && world.item.life === 'gone' && world.item.goneFor === row.no) {
    steps.push({ label: 'its review is completed', world: withReservation(world, row, { review: 'written' }) });
  }
  return steps;
}
