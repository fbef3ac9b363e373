import { describe, expect, it } from 'vitest';
import { inOneWord, readGrid } from '#shared/testing/decision-grid.ts';
import { assertWhole } from '#shared/testing/decision-table.ts';
import { fold } from '#shared/testing/given.ts';
import { reachableSteps } from '#shared/testing/reachable-steps.ts';
import { expectDrawn } from '#shared/testing/state-diagram.ts';
import { existing } from '#shared/use-cases/existing.ts';
import type { PaymentEvent } from './payment.events.ts';
import {
  approve,
  approved,
  authorizationOf,
  cancel,
  canceled,
  capture,
  captured,
  close,
  closed,
  closedWithMoney,
  closeReleased,
  confirmRefund,
  type DepositCommand,
  expire,
  lapse,
  lapsed,
  type PaymentCommand,
  paymentRules,
} from './payment.fixture.ts';
import { isInForce, type Payment } from './payment.ts';

const legend = {
  '-': 'nothing',
  A: 'PaymentApproved',
  P: 'PaymentCaptured',
  C: 'PaymentCanceled',
  X: 'PaymentClosed',
  s: 'no: stale',
  x: 'no: closed',
  n: 'no: not-paid',
  c: 'no: captured',
  p: 'no: paid',
  l: 'no: lapsed',
};

/** The row's newest attempt is 5: column 4 is an older one, 5 the same, 6 a newer one. */
const cells = readGrid(
  `
                              | approve | cancel | capture | close | released | expire | lapse
                              | 4 5 6   | 4 5 6  | .       | .     | .        | 4 5 6  | 4 5 6
    nothing yet               | A A A   | C C C  | n       | X     | X        | X X X  | - - -
    approved                  | - - A   | s C C  | P       | C     | C        | p p p  | - C -
    approved again            | - - A   | s C C  | P       | C     | C        | p p p  | - C -
    captured                  | - - -   | c c c  | -       | c     | C        | c c c  | - - -
    canceled                  | s s A   | - - C  | n       | X     | X        | s s X  | - - -
    canceled before any money | s s A   | - - C  | n       | X     | X        | s s X  | - - -
    lapsed                    | s s A   | - - C  | l       | X     | X        | s s X  | - - -
    closed before it existed  | x x x   | - - -  | n       | -     | -        | - - -  | - - -
    closed after no money     | x x x   | - - -  | n       | -     | -        | - - -  | - - -
    closed when approved      | x x x   | - - -  | n       | -     | -        | - - -  | - - -
    closed when captured      | x x x   | - - -  | n       | -     | -        | - - -  | - - -
    closed when canceled      | x x x   | - - -  | n       | -     | -        | - - -  | - - -
  `,
  legend,
);

const histories: Record<string, readonly PaymentEvent[]> = {
  'nothing yet': [],
  approved: [approved(5)],
  'approved again': [approved(3), canceled(4, 3), approved(5)],
  captured: [approved(5), captured],
  canceled: [approved(4), canceled(5, 4)],
  'canceled before any money': [canceled(5)],
  lapsed: [approved(5), lapsed(5)],
  'closed before it existed': [closed(0)],
  'closed after no money': [canceled(5), closed()],
  'closed when approved': [approved(5), closedWithMoney(5)],
  'closed when captured': [approved(5), captured, closedWithMoney(5, true)],
  'closed when canceled': [approved(4), canceled(5, 4), closed()],
};

/**
 * By column; a command without a column does not compile. Refunds change nothing that other decisions depend on; deposits
 * have a table of their own.
 */
const columns: Record<
  Exclude<PaymentCommand['type'], 'ConfirmRefund' | DepositCommand['type']>,
  Readonly<Record<string, PaymentCommand>>
> = {
  Approve: numbered('approve', approve),
  Cancel: numbered('cancel', cancel),
  Capture: { capture },
  Close: { close, released: closeReleased },
  Expire: numbered('expire', expire),
  Lapse: numbered('lapse', lapse),
};
const commands: Readonly<Record<string, PaymentCommand>> = Object.assign({}, ...Object.values(columns));

function numbered(name: string, of: (n: number) => PaymentCommand): Record<string, PaymentCommand> {
  return Object.fromEntries([4, 5, 6].map((n) => [`${name} ${n}`, of(n)]));
}

function stateAfter(history: string): Payment | undefined {
  const events = histories[history];
  if (events === undefined) throw new Error(`no such row: ${history}`);
  return fold(paymentRules.evolve, events);
}

/** Every part of a payment that may affect a decision, except the attempt's number. */
function shapeOf(payment: Payment | undefined): string {
  if (payment === undefined) return 'none';
  return `${payment.status}, ${payment.attempt > 0 ? 'attempted' : 'never attempted'}, money ${payment.authorizationId !== undefined}, lapsed ${payment.status === 'Canceled' && payment.lapsed === true}`;
}

describe('a payment: every state × every command', () => {
  it.each(cells)('$state, $command: $expected', ({ state, command, expected }) => {
    const asked = commands[command];
    if (asked === undefined) throw new Error(`no such column: ${command}`);
    const payment = stateAfter(state);
    const decision = paymentRules.decide(payment, asked);
    expect(inOneWord(decision)).toBe(expected);
    if (decision.outcome !== 'event') return;
    // Exactly the money in force is given back; a cancellation by the renter never gives captured money back.
    if (decision.event.type === 'PaymentCanceled') {
      const inForce = payment !== undefined && isInForce(payment);
      expect(decision.event.authorizationId).toBe(inForce ? payment.authorizationId : undefined);
      expect(decision.event.captured).toBe(payment?.status === 'Captured');
      expect(decision.event.closed).toBe(asked.type === 'Close');
      expect(decision.event.lapsed === true).toBe(asked.type === 'Lapse');
    }
    if (asked.type === 'Approve' || asked.type === 'Cancel') expect(decision.event).toMatchObject({ attempt: asked.n });
  });

  it.each(['approve 4', 'approve 5', 'approve 6'])('authorizes anew only where no money is in force: %s', (command) => {
    const asked = existing(commands[command]);
    for (const state of Object.keys(histories)) {
      const payment = stateAfter(state);
      const decision = paymentRules.decide(payment, asked);
      if (decision.outcome !== 'event') continue;
      const authorizationId =
        payment?.status === 'Approved' ? payment.authorizationId : authorizationOf(Number(command.at(-1)));
      expect(decision.event).toMatchObject({ authorizationId });
    }
  });

  it('has a cell for every command in every shape of payment that they lead to', () => {
    const rowOf = (history: readonly PaymentEvent[]) => history.map(({ type }) => type).join(', ');
    const table = { cells, legend, rules: paymentRules, commands, stateOf: stateAfter, shapeOf, rowOf };
    expect(assertWhole(table)).toBe(9);
  });

  it('has a row for every history', () => {
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(Object.keys(histories)));
  });
});

it('has the states and the arrows that are drawn', () => {
  const refunds = [4, 5, 6].map(confirmRefund);
  const steps = reachableSteps(paymentRules, [...Object.values(commands), ...refunds]);
  expectDrawn('Payment', steps, ({ status }) => status);
});
