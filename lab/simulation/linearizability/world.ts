/** What a reservation may be at; the names are the market's. */
export type Standing = 'Requested' | 'Confirmed' | 'Rejected' | 'Cancelling' | 'Cancelled' | 'Closed';

/** Whether a thing is with its owner (not yet, or again) or with a renter. */
export type Rental = 'NotRenting' | 'Renting' | 'Returned';

/** The item, as far as a client can tell. Reservation 0 is none. */
export interface ItemRow {
  readonly life: 'absent' | 'present' | 'gone';
  /** The reservation whose review took it off the market, and what that review says. */
  readonly goneFor: number;
  readonly draft: string;
  /** Undefined: not known, anything will do. */
  readonly name: string | undefined;
  readonly price: number | undefined;
  readonly heldBy: number;
  readonly rental: Rental;
  /** Whom it was lent to last. */
  readonly lastLent: number;
  /** The newest reservation (by its place) that the item has heard of. */
  readonly seq: number;
}

/** One reservation with its payment and its review. What others have said to it or of it stays known: messages never get lost. */
export interface ReservationRow {
  readonly no: number;
  /** Its place among the reservations of the item. */
  readonly seq: number;
  readonly status: Standing;
  readonly paid: boolean;
  readonly rental: Rental;
  readonly name: string | undefined;
  readonly price: number | undefined;
  /** What the item said to it, with the name and price it had then. */
  readonly answer: 'none' | 'held' | 'refused';
  readonly heldName: string | undefined;
  readonly heldPrice: number | undefined;
  /** Whether its renter wants to cancel, and payment has yet to decide. */
  readonly asked: boolean;
  /**
   * Whether it was cancelled, or rejected for a price that it had not agreed to; whether the item let go of it; and
   * whether one that was rejected has heard of that.
   */
  readonly cancelled: boolean;
  readonly released: boolean;
  readonly letGo: boolean;
  /** Whether the item was handed over to it, and came back. */
  readonly handover: 'none' | 'out' | 'back';
  readonly payment: 'None' | 'Approved' | 'Captured' | 'Canceled' | 'Closed';
  readonly everPaid: boolean;
  readonly everVoided: boolean;
  readonly review: 'none' | 'requested' | 'written';
}

/** One item's whole story so far: the sequential market, of which each step is one write. */
export interface World {
  readonly item: ItemRow;
  /** The reservation that has the item's lock open, and how many there have been. */
  readonly open: number;
  readonly reserved: number;
  readonly reservations: ReadonlyMap<number, ReservationRow>;
  /** The reservations that may end because nobody paid for them in time. */
  readonly overdue: ReadonlySet<number>;
}

const nobody = { goneFor: 0, draft: '', heldBy: 0, rental: 'NotRenting', lastLent: 0, seq: 0 } as const;

/** Before anything happened: no such item. With `present`, one that was registered before, of unknown name and price. */
export function emptyWorld(life: 'absent' | 'present' = 'absent', overdue: World['overdue'] = new Set()): World {
  const item: ItemRow = { life, ...nobody, name: undefined, price: undefined };
  return { item, open: 0, reserved: 0, reservations: new Map(), overdue };
}

/** The world with the item changed. */
export function withItem(world: World, change: Partial<ItemRow>): World {
  return { ...world, item: { ...world.item, ...change } };
}

/** The world with one of its reservations changed; one that ends lets the lock go. */
export function withReservation(world: World, row: ReservationRow, change: Partial<ReservationRow>): World {
  const next = { ...row, ...change };
  const open = world.open === row.no && isOver(next) ? 0 : world.open;
  return { ...world, open, reservations: new Map(world.reservations).set(row.no, next) };
}

/** True when nothing but a review can happen to a reservation any more. One that held the item at another price is not over before it has heard that this let go. */
export function isOver({ status, cancelled, letGo }: ReservationRow): boolean {
  return status === 'Cancelled' || status === 'Closed' || (status === 'Rejected' && (!cancelled || letGo));
}

/** True while a reservation may still be cancelled, and its money moves. */
export function isUnlent({ status, rental }: ReservationRow): boolean {
  return (status === 'Requested' || status === 'Confirmed') && rental === 'NotRenting';
}

/** True while the renter's money is with the market. */
export function isInForce({ payment }: ReservationRow): boolean {
  return payment === 'Approved' || payment === 'Captured';
}

/** How a reservation is once it has heard that the thing was handed over to it. */
export const HANDED_OVER = { rental: 'Renting', paid: true, asked: false } as const;

/** How a reservation is once it is cancelled; the item has yet to let go. */
export const CANCELLED = { status: 'Cancelling', cancelled: true, asked: false } as const;
