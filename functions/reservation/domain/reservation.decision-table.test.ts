import { describe, expect, it } from 'vitest';
import { inOneWord, reachableShapes, readGrid } from '../../shared/testing/decision-grid.ts';
import { fold } from '../../shared/testing/given.ts';
import type { ReservationEvent } from './reservation.events.ts';
import {
  cancel,
  cancelled,
  closedCancelled,
  confirmed,
  holdRefused,
  itemHeld,
  itemRented,
  itemReturned,
  paid,
  pay,
  paymentApproved,
  paymentCanceled,
  paymentClosed,
  type ReservationCommand,
  rejected,
  releaseRefused,
  rented,
  reservationRules,
  reserved,
  returned,
  unpaid,
  unpay,
} from './reservation.fixture.ts';
import type { Reservation } from './reservation.ts';

const legend = {
  '-': 'nothing',
  C: 'ReservationConfirmed',
  J: 'ReservationRejected (held)',
  X: 'ReservationCancelled',
  P: 'PaymentRequested',
  U: 'PaymentCancellationRequested',
  R: 'RentalStarted',
  Z: 'ReservationClosed',
  '?': 'no: reservation-not-found',
  q: 'no: reservation-not-confirmed',
  j: 'no: reservation-rejected',
  z: 'no: reservation-closed',
  o: 'no: payment-overtaken',
  l: 'no: item-lent',
};

/**
 * Where something was paid or taken back, the newest attempt that took effect is 5: column 4 is an older one, 5 the same, 6 a newer one.
 * Left of the news is what the renter asks, then what the item says, then what the payment says.
 */
const cells = readGrid(
  `
                                          | cancel | pay   | unpay | held | refused | kept | rented | returned | approved | canceled | closed
                                          | .      | 4 5 6 | 4 5 6 | .    | .       | .    | .      | .        | 4 5 6    | 4 5 6    | .
    never made                            | ?      | ? ? ? | ? ? ? | -    | -       | -    | -      | -        | - - -    | - - -    | -
    requested                             | X      | q q q | - - - | C    | J       | -    | -      | -        | - - -    | - - -    | -
    rejected                              | j      | j j j | j j j | -    | -       | -    | -      | -        | - - -    | - - -    | -
    confirmed                             | X      | P P P | - - - | -    | -       | -    | R      | Z        | P P P    | U U U    | -
    paid                                  | X      | - - - | o o U | -    | -       | -    | R      | Z        | - - -    | - - U    | -
    unpaid again                          | X      | o o P | - - - | -    | -       | -    | R      | Z        | - - P    | - - U    | -
    paid again                            | X      | - - - | o o U | -    | -       | -    | R      | Z        | - - -    | - - U    | -
    renting                               | l      | - - - | l l l | -    | -       | -    | -      | Z        | - - -    | - - -    | -
    renting, approval unheard of          | l      | - - - | l l l | -    | -       | -    | -      | Z        | - - -    | - - -    | -
    renting, cancellation refused         | l      | - - - | l l l | -    | -       | -    | -      | Z        | - - -    | - - -    | -
    cancelling before it was confirmed    | ?      | ? ? ? | ? ? ? | -    | -       | R    | -      | Z        | - - -    | - - -    | Z
    cancelling, confirmed                 | ?      | ? ? ? | ? ? ? | -    | -       | R    | -      | Z        | - - -    | - - -    | Z
    cancelling, paid                      | ?      | ? ? ? | ? ? ? | -    | -       | R    | -      | Z        | - - -    | - - -    | Z
    cancelling, unpaid again              | ?      | ? ? ? | ? ? ? | -    | -       | R    | -      | Z        | - - -    | - - -    | Z
    cancelled                             | ?      | ? ? ? | ? ? ? | -    | -       | -    | -      | -        | - - -    | - - -    | -
    cancelled after it was paid           | ?      | ? ? ? | ? ? ? | -    | -       | -    | -      | -        | - - -    | - - -    | -
    returned                              | z      | - - - | z z z | -    | -       | -    | -      | -        | - - -    | - - -    | -
    returned, the hand-over unheard of    | z      | - - - | z z z | -    | -       | -    | -      | -        | - - -    | - - -    | -
    returned while it was being cancelled | z      | - - - | z z z | -    | -       | -    | -      | -        | - - -    | - - -    | -
  `,
  legend,
);

const histories: Record<string, readonly ReservationEvent[]> = {
  'never made': [],
  requested: [reserved],
  rejected: [reserved, rejected],
  confirmed: [reserved, confirmed],
  paid: [reserved, confirmed, paid(5)],
  'unpaid again': [reserved, confirmed, paid(3), unpaid(5)],
  'paid again': [reserved, confirmed, paid(3), unpaid(4), paid(5)],
  renting: [reserved, confirmed, paid(5), rented],
  'renting, approval unheard of': [reserved, confirmed, rented],
  'renting, cancellation refused': [reserved, confirmed, paid(5), cancelled, rented],
  'cancelling before it was confirmed': [reserved, cancelled],
  'cancelling, confirmed': [reserved, confirmed, cancelled],
  'cancelling, paid': [reserved, confirmed, paid(5), cancelled],
  'cancelling, unpaid again': [reserved, confirmed, paid(3), unpaid(5), cancelled],
  cancelled: [reserved, cancelled, closedCancelled],
  'cancelled after it was paid': [reserved, confirmed, paid(5), cancelled, closedCancelled],
  returned: [reserved, confirmed, paid(5), rented, returned],
  'returned, the hand-over unheard of': [reserved, confirmed, returned],
  'returned while it was being cancelled': [reserved, confirmed, paid(5), cancelled, returned],
};

const commands: Record<string, ReservationCommand> = {
  cancel,
  held: itemHeld,
  refused: holdRefused,
  kept: releaseRefused,
  rented: itemRented,
  returned: itemReturned,
  closed: paymentClosed,
};
for (const n of [4, 5, 6]) {
  commands[`pay ${n}`] = pay(n);
  commands[`unpay ${n}`] = unpay(n);
  commands[`approved ${n}`] = paymentApproved(n);
  commands[`canceled ${n}`] = paymentCanceled(n);
}

function stateAfter(history: string): Reservation | undefined {
  const events = histories[history];
  if (events === undefined) throw new Error(`no such row: ${history}`);
  return fold(reservationRules.evolve, events);
}

/** Everything about a reservation that a decision may look at, but for the attempt's number. */
function shapeOf(reservation: Reservation | undefined): string {
  if (reservation === undefined) return 'none';
  const { status, paymentStatus, rentalStatus, paymentFence } = reservation;
  return `${status}, ${paymentStatus}, ${rentalStatus}, ${paymentFence > 0 ? 'attempted' : 'never attempted'}`;
}

describe('a reservation: every state × every command and news', () => {
  it.each(cells)('$state, $command: $expected', ({ state, command, expected }) => {
    const asked = commands[command];
    if (asked === undefined) throw new Error(`no such column: ${command}`);
    const decision = reservationRules.decide(stateAfter(state), asked);
    expect(inOneWord(decision)).toBe(expected);
    if (decision.outcome !== 'event') return;
    if ('attempt' in asked) expect(decision.event).toMatchObject({ attempt: asked.attempt });
    if (decision.event.type === 'ReservationClosed') {
      expect(decision.event.because).toBe(command === 'returned' ? 'returned' : 'cancelled');
    }
  });

  it('has a cell for every state and every command, each once', () => {
    const names = Object.keys(histories).flatMap((state) => Object.keys(commands).map((name) => `${state}, ${name}`));
    expect(cells.map(({ state, command }) => `${state}, ${command}`).sort()).toEqual(names.sort());
  });

  it('has a row for every shape of reservation that these lead to, and no other', () => {
    const first = reservationRules.evolve(undefined, reserved);
    const shapes = reachableShapes(reservationRules, first, Object.values(commands), shapeOf);
    expect(new Set(Object.keys(histories).map((name) => shapeOf(stateAfter(name))))).toEqual(
      new Set([...shapes, 'none']),
    );
    expect(shapes.size).toBe(14);
  });
});
