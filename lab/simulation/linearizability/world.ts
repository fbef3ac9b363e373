/** The status of a reservation, with the market's names. */
export type Standing = 'Requested' | 'Confirmed' | 'Rejected' | 'Cancelling' | 'Cancelled' | 'Closed';

/** Whether an item is with its owner (before or after a rental) or with a renter. */
export type Rental = 'NotRenting' | 'Renting' | 'Returned';

/** The item as far as a client can tell. Reservation 0 means none. */
export interface ItemRow {
  readonly life: 'absent' | 'present' | 'gone';
  /** The reservation whose review took the item off the market, and the content of that review. */
  readonly goneFor: number;
  readonly draft: string;
  /** Undefined when unknown: any name fits. */
  readonly name: string | undefined;
  readonly price: number | undefined;
  /** The reservation that it is held for altogether, or lent for. */
  readonly heldBy: number;
  /** The reservations that it is booked for, the lent one included. */
  readonly booked: readonly number[];
  readonly rental: Rental;
  /** The reservation that it was last lent to. */
  readonly lastLent: number;
  /** The newest reservation that the item has heard of, by its hold sequence. */
  readonly seq: number;
  /** What commands about the item alone have made of it, as `field=value`. */
  readonly said: readonly string[];
}

/**
 * A reservation with its payment and its review. It keeps what others have said to it, and about it, because messages
 * never get lost.
 */
export interface ReservationRow {
  readonly no: number;
  /** Its place among the item's reservations. */
  readonly seq: number;
  /** Its days; both empty for the item altogether. */
  readonly from: string;
  readonly to: string;
  readonly status: Standing;
  readonly paid: boolean;
  readonly rental: Rental;
  readonly name: string | undefined;
  readonly price: number | undefined;
  /** What the item answered it, with the name and price at that time. */
  readonly answer: 'none' | 'held' | 'refused';
  readonly heldName: string | undefined;
  readonly heldPrice: number | undefined;
  /** Whether its renter wants to cancel and payment has not decided yet. */
  readonly asked: boolean;
  /** The reason of an owner or operator who wants to cancel it, or has; empty when nobody does. */
  readonly turnedDown: string;
  /**
   * `cancelled`: whether it was cancelled, or rejected because of a price it had not agreed to. `released`: whether the
   * item let go of it. `letGo`: whether a rejected one has heard of that.
   */
  readonly cancelled: boolean;
  readonly released: boolean;
  readonly letGo: boolean;
  /** Whether the item was handed over to it, and returned. */
  readonly handover: 'none' | 'out' | 'back';
  readonly payment: 'None' | 'Approved' | 'Captured' | 'Canceled' | 'Closed';
  readonly everPaid: boolean;
  readonly everVoided: boolean;
  readonly review: 'none' | 'requested' | 'written';
}

/** What may have happened by itself, at any time, as others know. */
export interface Known {
  /** The reservations that ended because nobody paid for them in time. */
  readonly overdue: ReadonlySet<number>;
  /** The reservations that a person cancels as their renter, also with a reason. */
  readonly self: ReadonlySet<number>;
  /** Those that items refuse whatever else there is: owners’ of their own items, and by the owner’s rules of that moment. */
  readonly refused: ReadonlySet<number>;
  /** The items of which days were ever blocked. */
  readonly blocked: ReadonlySet<number>;
  /** The items that left because their owner was forgotten. */
  readonly withdrawn: ReadonlySet<number>;
  /** The reservations whose payments lapsed, by the payments' rows. */
  readonly lapsed: ReadonlySet<number>;
  /** The reviews that lost their comment because their renter was forgotten. */
  readonly wordless: ReadonlySet<number>;
}

/** Nothing of that happened. */
export const NOTHING_KNOWN: Known = {
  overdue: new Set(),
  self: new Set(),
  refused: new Set(),
  blocked: new Set(),
  withdrawn: new Set(),
  lapsed: new Set(),
  wordless: new Set(),
};

/** One item's whole story so far: the sequential market, in which each step is one write. */
export interface World {
  readonly itemNo: number;
  readonly item: ItemRow;
  /** The reservation that has the item's lock, and how many there have been. */
  readonly open: number;
  /** The open reservations with days. */
  readonly calendar: readonly number[];
  readonly reserved: number;
  readonly reservations: ReadonlyMap<number, ReservationRow>;
  /** What may happen to it by itself, as others know. */
  readonly known: Known;
}

const nobody = {
  goneFor: 0,
  draft: '',
  heldBy: 0,
  booked: [],
  rental: 'NotRenting',
  lastLent: 0,
  seq: 0,
  said: [],
} as const;

/**
 * The world before anything happened: the item does not exist. With `present`, it was registered before, and its name
 * and price are unknown.
 */
export function emptyWorld(life: 'absent' | 'present' = 'absent', known = NOTHING_KNOWN, itemNo = 0): World {
  const item: ItemRow = { life, ...nobody, name: undefined, price: undefined };
  return { itemNo, item, open: 0, calendar: [], reserved: 0, reservations: new Map(), known };
}

/** Whether nobody has the item now, so that clients see it `Rentable`. */
export function isFree({ life, heldBy }: ItemRow): boolean {
  return life === 'present' && heldBy === 0;
}

/** Whether nobody has it now or will have it. */
export function isUntaken(item: ItemRow): boolean {
  return item.heldBy === 0 && item.booked.length === 0;
}

/** Whether the item is held, booked or lent for a reservation. */
export function isFor({ heldBy, booked }: ItemRow, no: number): boolean {
  return heldBy === no || booked.includes(no);
}

/** Whether two reservations of an item exclude each other. */
export function clash(one: Pick<ReservationRow, 'from' | 'to'>, other: Pick<ReservationRow, 'from' | 'to'>): boolean {
  return one.from === '' || other.from === '' || (one.from <= other.to && other.from <= one.to);
}

/** The reservations with these numbers. */
export function rowsOf({ reservations }: World, numbers: readonly number[]): readonly ReservationRow[] {
  return numbers.flatMap((no) => reservations.get(no) ?? []);
}

/** Whether the item came back from some days: its owner may need days after that. */
export function hasComeBack({ reservations }: World): boolean {
  return [...reservations.values()].some(({ from, handover }) => from !== '' && handover === 'back');
}

/** The reservations that have the item's lock, or days of it. */
export function openOf(world: World): readonly ReservationRow[] {
  return rowsOf(world, [world.open, ...world.calendar]);
}

/** The world with a changed item. */
export function withItem(world: World, change: Partial<ItemRow>): World {
  return { ...world, item: { ...world.item, ...change } };
}

/** The world with one changed reservation; a reservation that ends frees the lock. */
export function withReservation(world: World, row: ReservationRow, change: Partial<ReservationRow>): World {
  const next = { ...row, ...change };
  const open = world.open === row.no && isOver(next) ? 0 : world.open;
  const calendar = isOver(next) ? world.calendar.filter((no) => no !== row.no) : world.calendar;
  return { ...world, open, calendar, reservations: new Map(world.reservations).set(row.no, next) };
}

/**
 * Whether only a review can still happen to a reservation. One that held the item at another price is not over before
 * it has heard that the item let go.
 */
export function isOver({ status, cancelled, letGo }: ReservationRow): boolean {
  return status === 'Cancelled' || status === 'Closed' || (status === 'Rejected' && (!cancelled || letGo));
}

/** Whether a reservation can still be cancelled, so that its money may move. */
export function isUnlent({ status, rental }: ReservationRow): boolean {
  return (status === 'Requested' || status === 'Confirmed') && rental === 'NotRenting';
}

/** Whether the market has the renter's money. */
export function isInForce({ payment }: ReservationRow): boolean {
  return payment === 'Approved' || payment === 'Captured';
}

/** The fields of a reservation that has heard of its hand-over. */
export const HANDED_OVER = { rental: 'Renting', paid: true, asked: false, turnedDown: '' } as const;

/** Whether clients find a reservation: one that its renter cancelled is gone. */
export function isFound({ status, turnedDown }: ReservationRow): boolean {
  return (status !== 'Cancelling' && status !== 'Cancelled') || turnedDown !== '';
}

/** Whether an owner or operator has cancelled it. */
export function isTurnedDown(row: ReservationRow): boolean {
  return row.turnedDown !== '' && (row.status === 'Cancelling' || row.status === 'Cancelled');
}

/** The fields of a cancelled reservation; the item has not let go yet. */
export const CANCELLED = { status: 'Cancelling', cancelled: true, asked: false } as const;
