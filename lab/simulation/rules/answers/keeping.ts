import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { numberIn } from '#lab/simulation/linearizability/fields.ts';
import { wasSo } from './effects.ts';

/** How far the clock of whoever refuses is ahead at most, in ms. */
const MOST_AHEAD_MS = 2_000;

/**
 * What is wrong with a refusal to keep of a deposit: its reason was not true at any moment of the request. `named`: the
 * numbers that its sentence names.
 */
export function wrongKeeping(
  { payments }: Mirror,
  attempt: Attempt,
  code: string,
  named: Readonly<Record<string, number>>,
): string | undefined {
  const {
    request,
    person,
    call,
    return: answered = Number.POSITIVE_INFINITY,
    answeredAt = Number.POSITIVE_INFINITY,
  } = attempt;
  const number = Number(request.params.paymentNo);
  const asked = numberIn(request.body, 'depositKept') ?? 0;
  if (code === '404 payment-not-found') {
    const first = payments.of(number).find(({ state }) => state.authorizationId !== undefined);
    if (first === undefined || first.tick >= call) return undefined;
    const { customerId, ownerId } = first.state;
    const isTheirs = person === undefined || [customerId, ownerId].includes(person);
    return isTheirs ? 'the payment was there' : undefined;
  }
  const isTrue: Readonly<Record<string, (payment: Payment) => boolean>> = {
    '409 no-deposit': ({ deposit }) => deposit === undefined,
    '409 not-returned': ({ deposit, status }) => deposit !== undefined && (status !== 'Captured' || !deposit.keepBy),
    '409 deposit-decided': ({ deposit: { keepBy = Number.POSITIVE_INFINITY, kept } = { amount: 0 } }) =>
      named.kept === undefined ? kept === 0 || keepBy * 1_000 < answeredAt + MOST_AHEAD_MS : kept === named.kept,
    '422 more-than-the-deposit': ({ deposit }) => deposit?.amount === named.deposit && asked > (deposit?.amount ?? 0),
  };
  const isSo = isTrue[code];
  if (isSo === undefined) return `${code} is no reason`;
  return wasSo(payments, number, { call, return: answered }, isSo) ? undefined : 'that was never so';
}
