import { describe, expect, it } from 'vitest';
import { inOneWord, readGrid } from '#shared/testing/decision-grid.ts';
import { fold } from '#shared/testing/given.ts';
import { reachableSteps } from '#shared/testing/reachable-steps.ts';
import { depositStatusOf } from './deposit.ts';
import type { PaymentEvent } from './payment.events.ts';
import {
  approve,
  approved,
  approvedWithDeposit,
  approveWithDeposit,
  cancel,
  canceled,
  capture,
  captured,
  close,
  closed,
  closedWithMoney,
  closeReleased,
  confirmDeposit,
  DEPOSIT,
  depositDue,
  depositDueLate,
  depositKept,
  depositLapsed,
  depositLapses,
  depositReleased,
  depositSettled,
  forgetReason,
  itemBack,
  itemBackLate,
  KEEP_BY,
  keep,
  type PaymentCommand,
  paymentRules,
  reasonForgotten,
  release,
  SCRATCH,
} from './payment.fixture.ts';
import type { Payment } from './payment.ts';

const LAPSED = ', lapsed';
const LATE_FEE = ', late';

const legend = {
  '-': 'nothing',
  D: 'DepositDue',
  T: `DepositDue${LATE_FEE}`,
  K: `DepositKept (${SCRATCH})`,
  k: 'DepositKept',
  R: 'DepositReleased',
  S: 'DepositSettled',
  L: `DepositSettled${LAPSED}`,
  F: 'DepositReasonForgotten',
  m: 'no: more-than-the-deposit',
  d: 'no: deposit-decided',
  n: 'no: no-deposit',
  r: 'no: not-returned',
  u: 'no: payment-not-found',
};

/** `again`: the same as was kept; `late`: a second after the time is over; `early`: a second before. */
const cells = readGrid(
  `
                          | back        | keep                      | release    | settled     | forget
                          | timely late | again some all more late  | early late | done lapsed | .
    nothing yet           | -      -    | u     u    u   u    u     | -     -    | -    -      | -
    canceled before money | -      -    | u     u    u   u    u     | -     -    | -    -      | -
    closed before money   | -      -    | u     u    u   u    u     | -     -    | -    -      | -
    paid without          | -      -    | n     n    n   n    n     | -     -    | -    -      | -
    captured without      | -      -    | n     n    n   n    n     | -     -    | -    -      | -
    given back            | -      -    | n     n    n   n    n     | -     -    | -    -      | -
    closed                | -      -    | n     n    n   n    n     | -     -    | -    -      | -
    paid                  | -      -    | r     r    r   r    r     | -     -    | -    -      | -
    captured              | D      T    | r     r    r   r    r     | -     -    | -    -      | F
    back                  | -      -    | K     K    K   m    d     | -     R    | -    -      | F
    back late             | -      -    | K     K    K   m    d     | -     R    | -    -      | F
    kept                  | -      -    | -     d    d   d    -     | -     -    | S    L      | F
    released              | -      -    | d     d    d   d    d     | -     -    | S    S      | -
    kept, settled         | -      -    | -     d    d   d    -     | -     -    | -    -      | F
    kept, lapsed          | -      -    | -     d    d   d    -     | -     -    | -    -      | F
    released, settled     | -      -    | d     d    d   d    d     | -     -    | -    -      | -
    forgotten, captured   | D      T    | r     r    r   r    r     | -     -    | -    -      | -
    forgotten, back       | -      -    | k     k    k   m    d     | -     R    | -    -      | -
    forgotten, kept       | -      -    | -     d    d   d    -     | -     -    | S    L      | -
    forgotten, settled    | -      -    | -     d    d   d    -     | -     -    | -    -      | -
    forgotten, lapsed     | -      -    | -     d    d   d    -     | -     -    | -    -      | -
    forgotten, released   | -      -    | d     d    d   d    d     | -     -    | S    S      | -
    forgotten, rel., settled | -   - | d     d    d   d    d     | -     -    | -    -      | -
  `,
  legend,
);

const KEPT = 50;
const lent = [approvedWithDeposit(5), captured];
const returned = [...lent, depositDue];
const forgottenBack = [...returned, reasonForgotten];

const histories: Record<string, readonly PaymentEvent[]> = {
  'nothing yet': [],
  'canceled before money': [canceled(5)],
  'closed before money': [closed(0)],
  'paid without': [approved(5)],
  'captured without': [approved(5), captured],
  'given back': [approvedWithDeposit(5), canceled(6, 5)],
  closed: [approvedWithDeposit(5), closedWithMoney(5)],
  paid: [approvedWithDeposit(5)],
  captured: lent,
  back: returned,
  'back late': [...lent, depositDueLate],
  kept: [...returned, depositKept(5, KEPT)],
  released: [...returned, depositReleased(5)],
  'kept, settled': [...returned, depositKept(5, KEPT), depositSettled],
  'kept, lapsed': [...returned, depositKept(5, KEPT), depositLapsed],
  'released, settled': [...returned, depositReleased(5), depositSettled],
  'forgotten, captured': [...lent, reasonForgotten],
  'forgotten, back': forgottenBack,
  'forgotten, kept': [...forgottenBack, depositKept(5, KEPT, null)],
  'forgotten, settled': [...returned, depositKept(5, KEPT), reasonForgotten, depositSettled],
  'forgotten, lapsed': [...returned, depositKept(5, KEPT), reasonForgotten, depositLapsed],
  'forgotten, released': [...forgottenBack, depositReleased(5)],
  'forgotten, rel., settled': [...forgottenBack, depositReleased(5), depositSettled],
};

const commands: Readonly<Record<string, PaymentCommand>> = {
  'back timely': itemBack,
  'back late': itemBackLate,
  'keep again': keep(KEPT),
  'keep some': keep(KEPT + 1),
  'keep all': keep(DEPOSIT),
  'keep more': keep(DEPOSIT + 1),
  'keep late': keep(KEPT, KEEP_BY + 1),
  'release early': release(KEEP_BY - 1),
  'release late': release(KEEP_BY),
  'settled done': confirmDeposit,
  'settled lapsed': depositLapses,
  forget: forgetReason,
};

/** How the payment comes to be in each state. */
const around = [approve(5), approveWithDeposit(5), capture, cancel(6), close, closeReleased];

function stateAfter(history: string): Payment | undefined {
  const events = histories[history];
  if (events === undefined) throw new Error(`no such row: ${history}`);
  return fold(paymentRules.evolve, events);
}

/** Every part of a payment on which a decision about its deposit may depend. */
function shapeOf(payment: Payment | undefined): string {
  if (payment === undefined) return 'none';
  const { status, authorizationId, deposit } = payment;
  const money = `${status}, money ${authorizationId !== undefined}`;
  if (deposit === undefined) return money;
  const { settled = false, forgotten = false } = deposit;
  return `${money}, ${depositStatusOf(deposit)}, settled ${settled}, forgotten ${forgotten}`;
}

describe('a deposit: every state × every command', () => {
  it.each(cells)('$state, $command: $expected', ({ state, command, expected }) => {
    const asked = commands[command];
    if (asked === undefined) throw new Error(`no such column: ${command}`);
    const decision = paymentRules.decide(stateAfter(state), asked);
    expect(inOneWord(decision)).toBe(expected.replace(LAPSED, '').replace(LATE_FEE, ''));
    if (decision.outcome === 'event') expect('lapsed' in decision.event).toBe(expected.endsWith(LAPSED));
    if (decision.outcome === 'event') expect('lateFeeDue' in decision.event).toBe(expected.endsWith(LATE_FEE));
    if (decision.outcome === 'event' && 'authorizationId' in decision.event)
      expect(decision.event.authorizationId).toBe('authorization-5');
  });

  it('has a cell for every command in every state that commands lead to', () => {
    const steps = reachableSteps(paymentRules, [...around, ...Object.values(commands)]);
    const shapes = new Set([undefined, ...steps.map(({ after }) => after)].map(shapeOf));
    expect(new Set(Object.keys(histories).map((row) => shapeOf(stateAfter(row))))).toEqual(shapes);
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(Object.keys(histories)));
    expect(cells).toHaveLength(Object.keys(histories).length * Object.keys(commands).length);
  });

  it('is told what is kept, and what is left of the time', () => {
    expect(paymentRules.decide(stateAfter('kept'), keep(KEPT + 1))).toMatchObject({
      rejection: { detail: 'the owner has kept 50 of the deposit' },
    });
    expect(paymentRules.decide(stateAfter('released'), keep(KEPT))).toMatchObject({
      rejection: { detail: 'the time to keep of the deposit is over' },
    });
  });

  it('keeps its deposit when money in force gets the number of a newer attempt, whoever asks', () => {
    const renumbered = paymentRules.decide(stateAfter('paid'), approve(6));
    expect(renumbered).toMatchObject({ event: { type: 'PaymentApproved', attempt: 6, deposit: DEPOSIT } });
  });
});
