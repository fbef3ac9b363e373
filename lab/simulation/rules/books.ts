import { standingsOf, turnoversOf } from '#functions/ledger/domain/standing.ts';
import type { Transfer } from '#functions/ledger/domain/transfer.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { MoneyState } from '#functions/payment/use-cases/provider-ledger.fixture.ts';
import type { Provider } from '../cloud/provider.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** The books of a payment that never moved money. */
const NOTHING = {
  ...{ held: 0, captured: 0, toRefund: 0, refunded: 0, trialBalance: 0 },
  ...{ depositsHeld: 0, depositsKept: 0, depositsReleased: 0 },
};

/** The books say the same as the payments and the provider, once all messages are delivered. */
export async function checkBooks(scene: Scene, blame: Blame): Promise<void> {
  const { world, mirror } = scene;
  const { ledger } = world.books;
  const published = new Set(world.bus.events.map(({ id }) => id));
  for (const payment of mirror.payments.latest.values()) {
    const { paymentNo, version } = payment;
    const ids = Array.from({ length: version }, (_, index) => `payment#${paymentNo}#${index + 1}`);
    // Of what happened before this history, or was lost with a table, nobody was told.
    if (ids.every((id) => published.has(id)))
      checkPayment(scene, payment, await ledger.ofReservation(paymentNo), blame);
  }
  for (const { trialBalance } of standingsOf(await ledger.turnovers({})))
    if (trialBalance !== 0) blame('the trial balance is 0', `${trialBalance}`);
}

function checkPayment({ world, mirror }: Scene, payment: Payment, transfers: readonly Transfer[], blame: Blame): void {
  const { paymentNo } = payment;
  const writes = mirror.payments.of(paymentNo);
  const booked = standingsOf(turnoversOf(transfers))[0] ?? NOTHING;
  const compare = (rule: string, expected: Partial<typeof NOTHING>) => {
    for (const [what, amount] of Object.entries(expected))
      if (booked[what as keyof typeof NOTHING] !== amount)
        blame(rule, `payment ${paymentNo}: ${what} is ${amount}, the books say ${JSON.stringify(booked)}`);
  };
  compare('books and payments agree', { ...expectedOf(payment, writes), ...depositsOf(payment, writes) });
  compare('books and provider agree', atProvider(world.provider, paymentNo));
}

/** Said here independently of the books: by the payment alone. */
function expectedOf({ status, itemPrice, refundsPending = [] }: Payment, writes: readonly RowWrite<Payment>[]) {
  const refunds = writes.filter(({ event }) => event.type === 'PaymentRefunded').length;
  return {
    held: status === 'Approved' ? itemPrice : 0,
    captured: status === 'Captured' ? itemPrice : 0,
    toRefund: refundsPending.length * itemPrice,
    refunded: refunds * itemPrice,
    trialBalance: 0,
  };
}

/** The same for its deposits: of each authorization the one that its approval says, as far as it is known to be back. */
function depositsOf({ deposit, refundsPending = [] }: Payment, writes: readonly RowWrite<Payment>[]) {
  const sumOf = (ids: readonly unknown[]) =>
    ids.reduce<number>((sum, id) => {
      const approval = writes.find(
        ({ event, state }) => event.type === 'PaymentApproved' && state.authorizationId === id,
      );
      return sum + (approval?.state.deposit?.amount ?? 0);
    }, 0);
  const refunded = writes.flatMap(({ event: { type, facts } }) =>
    type === 'PaymentRefunded' ? [facts?.authorizationId] : [],
  );
  const { amount = 0, kept = 0, settled = false, lapsed = false } = deposit ?? {};
  const taken = lapsed ? 0 : kept;
  return {
    depositsHeld: sumOf(refundsPending) + (settled ? 0 : amount),
    depositsKept: settled ? taken : 0,
    depositsReleased: sumOf(refunded) + (settled ? amount - taken : 0),
  };
}

/** What the provider holds and has captured for a payment, and of its deposits; nothing is said where a fault left it with more than we know. */
function atProvider({ books, amounts, deposits, hindered }: Provider, paymentNo: number): Partial<typeof NOTHING> {
  const own = [...books].filter(([key]) => key.startsWith(`${paymentNo}-`));
  if (own.some(([key]) => hindered('authorize', key) || hindered('capture', key))) return {};
  const sum = (state: MoneyState) =>
    own.reduce((all, [key, money]) => all + (money === state ? (amounts.get(key) ?? 0) : 0), 0);
  let depositsHeld = 0;
  let depositsKept = 0;
  for (const [key] of own) {
    const { amount = 0, taken } = deposits.get(key) ?? {};
    if (taken === undefined) depositsHeld += amount;
    else depositsKept += taken;
  }
  return { held: sum('authorized'), captured: sum('captured'), depositsHeld, depositsKept };
}
