import type { Draws } from '#lab/random.ts';
import type { CommandName } from './commands.ts';

/** What a client may do about a reservation: a command on it or its item, wait for news, or leave it for good. */
export type Move = Exclude<CommandName, 'register' | 'reserve'> | 'reviewAsAnother' | 'wait' | 'leave';

/** What a client sees of its reservation. */
export interface Seen {
  readonly status: 'Requested' | 'Confirmed' | 'Rejected' | 'Cancelling' | 'Closed';
  readonly paymentStatus: 'NotPaid' | 'Paid';
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
}

type Weights = Readonly<Partial<Record<Move, number>>>;

/** Sensible moves have the larger weights. The others are out of turn: they must be refused or change nothing. */
const weights: Readonly<Record<string, Weights>> = {
  requested: { wait: 70, pay: 10, cancel: 10, lend: 5, review: 5 },
  cancelling: { wait: 70, cancel: 10, pay: 5, cancelPayment: 5, lend: 5 },
  held: { pay: 65, cancel: 10, cancelPayment: 5, lend: 5, delete: 5, change: 5, leave: 5 },
  paid: { lend: 55, cancelPayment: 15, cancel: 10, pay: 5, return: 5, change: 5, leave: 5 },
  lent: { return: 70, cancel: 8, cancelPayment: 6, pay: 4, lend: 6, leave: 6 },
  returned: { review: 50, wait: 20, reviewAsAnother: 8, leave: 10, pay: 4, lend: 4, return: 4 },
  rejected: { leave: 80, pay: 10, cancel: 10 },
};

/** Draws the next move about a reservation. */
export function nextMove(seen: Seen, random: Draws): Move {
  return weighted(weights[placeOf(seen)] ?? {}, random);
}

function placeOf({ status, paymentStatus, rentalStatus }: Seen): string {
  if (status === 'Requested') return 'requested';
  if (status === 'Cancelling') return 'cancelling';
  if (status === 'Rejected') return 'rejected';
  if (status === 'Closed') return 'returned';
  if (rentalStatus === 'Renting') return 'lent';
  return paymentStatus === 'Paid' ? 'paid' : 'held';
}

function weighted(choices: Weights, random: Draws): Move {
  let left = random.between(
    1,
    Object.values(choices).reduce((sum, weight) => sum + weight, 0),
  );
  for (const [move, weight] of Object.entries(choices) as [Move, number][]) {
    left -= weight;
    if (left <= 0) return move;
  }
  return 'leave';
}
