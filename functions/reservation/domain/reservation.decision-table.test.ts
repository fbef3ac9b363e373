import { describe, expect, it } from 'vitest';
import { inOneWord, readGrid } from '#shared/testing/decision-grid.ts';
import { assertWhole } from '#shared/testing/decision-table.ts';
import { fold } from '#shared/testing/given.ts';
import { reachableSteps } from '#shared/testing/reachable-steps.ts';
import { expectDrawn } from '#shared/testing/state-diagram.ts';
import type { ReservationEvent } from './reservation.events.ts';
import {
  askAgain,
  askingRules,
  cancel,
  cancelled,
  closedCancelled,
  confirmed,
  expired,
  holdRefused,
  itemHeld,
  itemHeldAtAnotherPrice,
  itemReleased,
  itemRented,
  itemReturned,
  itIs,
  overdue,
  PAY_BY_LATER,
  paid,
  pay,
  paymentApproved,
  paymentCanceled,
  paymentClosed,
  paymentExpired,
  priceChanged,
  type ReservationCommand,
  rejected,
  rented,
  reservationRules,
  reserved,
  returned,
  unpaid,
  unpay,
  wished,
  wishToCancel,
} from './reservation.fixture.ts';
import type { Reservation } from './reservation.ts';

const legend = {
  '-': 'nothing',
  C: 'ReservationConfirmed',
  J: 'ReservationRejected (held)',
  W: 'CancellationRequested',
  X: 'ReservationCancelled',
  P: 'PaymentRequested',
  U: 'PaymentCancellationRequested',
  R: 'RentalStarted',
  Z: 'ReservationClosed',
  '?': 'no: reservation-not-found',
  q: 'no: reservation-not-confirmed',
  j: 'no: reservation-rejected',
  k: 'no: price-changed',
  z: 'no: reservation-closed',
  o: 'no: payment-overtaken',
  l: 'no: item-lent',
  w: 'no: cancellation-undecided',
};

/**
 * Where something was paid or cancelled, the newest attempt that took effect is 5: column 4 is an older one, 5 the
 * same, 6 a newer one. First come the renter's commands, then news from the item, then news from the payment, then
 * expiry.
 */
const cells = readGrid(
  `
                                            | wish | cancel | pay   | unpay | held | repriced | refused | rented | returned | released | closed | expired | approved | canceled | late
                                            | .    | .      | 4 5 6 | 4 5 6 | .    | .        | .       | .      | .        | .        | .      | .       | 4 5 6    | 4 5 6    | .
    never made                              | ?    | ?      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
    requested                               | W    | X      | q q q | - - - | C    | X        | J       | -      | -        | -        | X      | X       | - - -    | - - -    | W
    rejected                                | j    | j      | j j j | j j j | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
    confirmed                               | W    | X      | P P P | U U U | -    | -        | -       | R      | Z        | -        | X      | X       | P P P    | U U U    | W
    paid                                    | W    | X      | - - P | o U U | -    | -        | -       | R      | Z        | -        | X      | X       | - - P    | - U U    | -
    unpaid again                            | W    | X      | o o P | - - U | -    | -        | -       | R      | Z        | -        | X      | X       | - - P    | - - U    | W
    paid again                              | W    | X      | - - P | o U U | -    | -        | -       | R      | Z        | -        | X      | X       | - - P    | - U U    | -
    renting                                 | l    | l      | - - - | l l l | -    | -        | -       | -      | Z        | -        | -      | -       | - - -    | - - -    | -
    renting, approval unheard of            | l    | l      | - - - | l l l | -    | -        | -       | -      | Z        | -        | -      | -       | - - -    | - - -    | -
    returned                                | z    | z      | - - - | z z z | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
    returned, the hand-over unheard of      | z    | z      | - - - | z z z | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
    to be cancelled before it was confirmed | -    | X      | q q q | w w w | C    | X        | J       | -      | -        | -        | X      | X       | - - -    | - - -    | -
    to be cancelled, confirmed              | -    | X      | w w w | w w w | -    | -        | -       | R      | Z        | -        | X      | X       | P P P    | U U U    | -
    to be cancelled, paid                   | -    | X      | w w w | w w w | -    | -        | -       | R      | Z        | -        | X      | X       | - - P    | - U U    | -
    to be cancelled, unpaid again           | -    | X      | w w w | w w w | -    | -        | -       | R      | Z        | -        | X      | X       | - - P    | - - U    | -
    overdue before it was confirmed         | W    | X      | q q q | - - - | C    | X        | J       | -      | -        | -        | X      | X       | - - -    | - - -    | -
    overdue, confirmed                      | W    | X      | P P P | U U U | -    | -        | -       | R      | Z        | -        | X      | X       | P P P    | U U U    | -
    overdue, unpaid again                   | W    | X      | o o P | - - U | -    | -        | -       | R      | Z        | -        | X      | X       | - - P    | - - U    | -
    cancelling before it was confirmed      | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | Z        | -      | -       | - - -    | - - -    | -
    cancelling, confirmed                   | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | Z        | -      | -       | - - -    | - - -    | -
    cancelling, paid                        | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | Z        | -      | -       | - - -    | - - -    | -
    cancelling, unpaid again                | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | Z        | -      | -       | - - -    | - - -    | -
    cancelling, expired                     | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | Z        | -      | -       | - - -    | - - -    | -
    cancelling, expired, unpaid again       | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | Z        | -      | -       | - - -    | - - -    | -
    cancelling, expired though paid         | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | Z        | -      | -       | - - -    | - - -    | -
    rejected for its price, to be let go    | k    | k      | k k k | k k k | -    | -        | -       | -      | -        | Z        | -      | -       | - - -    | - - -    | -
    rejected for its price                  | k    | k      | k k k | k k k | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
    cancelled                               | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
    cancelled after it was paid             | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
    cancelled, expired                      | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
    cancelled, expired, unpaid again        | ?    | -      | ? ? ? | ? ? ? | -    | -        | -       | -      | -        | -        | -      | -       | - - -    | - - -    | -
  `,
  legend,
);

const unpaidAgain = [reserved, confirmed, paid(3), unpaid(5)];

const histories: Record<string, readonly ReservationEvent[]> = {
  'never made': [],
  requested: [reserved],
  rejected: [reserved, rejected],
  confirmed: [reserved, confirmed],
  paid: [reserved, confirmed, paid(5)],
  'unpaid again': unpaidAgain,
  'paid again': [reserved, confirmed, paid(3), unpaid(4), paid(5)],
  renting: [reserved, confirmed, paid(5), rented],
  'renting, approval unheard of': [reserved, confirmed, rented],
  returned: [reserved, confirmed, paid(5), rented, returned],
  'returned, the hand-over unheard of': [reserved, confirmed, returned],
  'to be cancelled before it was confirmed': [reserved, wished],
  'to be cancelled, confirmed': [reserved, confirmed, wished],
  'to be cancelled, paid': [reserved, confirmed, paid(5), wished],
  'to be cancelled, unpaid again': [...unpaidAgain, wished],
  'overdue before it was confirmed': [reserved, overdue],
  'overdue, confirmed': [reserved, confirmed, overdue],
  'overdue, unpaid again': [...unpaidAgain, overdue],
  'cancelling before it was confirmed': [reserved, wished, cancelled],
  'cancelling, confirmed': [reserved, confirmed, wished, cancelled],
  'cancelling, paid': [reserved, confirmed, paid(5), wished, cancelled],
  'cancelling, unpaid again': [...unpaidAgain, wished, cancelled],
  'cancelling, expired': [reserved, overdue, expired],
  'cancelling, expired, unpaid again': [...unpaidAgain, overdue, expired],
  'cancelling, expired though paid': [reserved, confirmed, paid(5), expired],
  'rejected for its price, to be let go': [reserved, priceChanged],
  'rejected for its price': [reserved, priceChanged, closedCancelled],
  cancelled: [reserved, cancelled, closedCancelled],
  'cancelled after it was paid': [reserved, confirmed, paid(5), cancelled, closedCancelled],
  'cancelled, expired': [reserved, overdue, expired, closedCancelled],
  'cancelled, expired, unpaid again': [...unpaidAgain, overdue, expired, closedCancelled],
};

/** By column; a command without a column does not compile. */
const columns: Record<ReservationCommand['type'], Readonly<Record<string, ReservationCommand>>> = {
  RequestCancellation: { wish: wishToCancel },
  Cancel: { cancel },
  RequestPayment: numbered('pay', pay),
  RequestPaymentCancellation: numbered('unpay', unpay),
  Confirm: { held: itemHeld, repriced: itemHeldAtAnotherPrice },
  Reject: { refused: holdRefused },
  StartRental: { rented: itemRented },
  CloseReturned: { returned: itemReturned },
  RecordRelease: { released: itemReleased },
  RecordPaymentClosing: { closed: paymentClosed, expired: paymentExpired },
  RecordApproval: numbered('approved', paymentApproved),
  RecordPaymentCancellation: numbered('canceled', paymentCanceled),
  Expire: { late: itIs(PAY_BY_LATER) },
};
const commands: Readonly<Record<string, ReservationCommand>> = Object.assign({}, ...Object.values(columns));

function numbered(name: string, of: (n: number) => ReservationCommand): Record<string, ReservationCommand> {
  return Object.fromEntries([4, 5, 6].map((n) => [`${name} ${n}`, of(n)]));
}

function stateAfter(history: string): Reservation | undefined {
  const events = histories[history];
  if (events === undefined) throw new Error(`no such row: ${history}`);
  return fold(reservationRules.evolve, events);
}

/** Every part of a reservation that may affect a decision, except the attempt's number. */
function shapeOf(reservation: Reservation | undefined): string {
  if (reservation === undefined) return 'none';
  const { status, paymentStatus, rentalStatus, paymentFence, cancellation, rejectionReason } = reservation;
  const attempted = paymentFence > 0 ? 'attempted' : 'never attempted';
  return [status, paymentStatus, rentalStatus, attempted, cancellation, rejectionReason === 'price-changed'].join(', ');
}

describe('a reservation: every state × every command and news', () => {
  it.each(cells)('$state, $command: $expected', ({ state, command, expected }) => {
    const asked = commands[command];
    if (asked === undefined) throw new Error(`no such column: ${command}`);
    const decision = reservationRules.decide(stateAfter(state), asked);
    expect(inOneWord(decision)).toBe(expected);
    if (decision.outcome !== 'event') return;
    const { event } = decision;
    if ('attempt' in asked) expect(event).toMatchObject({ attempt: asked.attempt });
    if (event.type === 'ReservationClosed')
      expect(`${command} ${event.because}`).toMatch(/^(returned returned|released cancelled)$/);
    if (event.type === 'CancellationRequested')
      expect(`${command} ${event.cancellation}`).toMatch(/^(wish requested|late late)$/);
  });

  it('has a cell for every command in every shape of reservation that they lead to', () => {
    const rowOf = (history: readonly ReservationEvent[]) => history.map(({ type }) => type).join(', ');
    const rules = reservationRules;
    const table = { cells, legend, rules, commands, first: reserved, stateOf: stateAfter, shapeOf, rowOf };
    expect(assertWhole<Reservation, ReservationEvent, ReservationCommand>(table)).toBe(29);
  });

  it('has a row for every history', () => {
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(Object.keys(histories)));
  });
});

it('has the states and the arrows that are drawn', () => {
  const steps = reachableSteps(askingRules, [...Object.values(commands), askAgain], reserved);
  expectDrawn<Reservation, ReservationEvent>('Reservation', steps, ({ status }) => status);
});
