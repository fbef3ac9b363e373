import { keepDepositRequest } from '#contracts/http/payments.requests.ts';
import type { Caller } from '#shared/domain/caller.ts';
import { offered, propertiesOf, type Templates } from '#shared/http/hal/hal-forms.ts';
import { decideKeepDeposit } from '../domain/deposit.decide.ts';
import { mayKeepDeposit } from '../domain/payment.policy.ts';
import type { Payment } from '../domain/payment.ts';

/** The request that the payment's rules would accept now from this caller: to keep of the deposit. `now`: in seconds. */
export function paymentTemplates(payment: Payment, caller: Caller, now: number): Templates {
  const can =
    mayKeepDeposit(caller)(payment) === undefined &&
    decideKeepDeposit(payment, { kept: 1, reason: '', now }).outcome === 'event';
  const atMost = payment.deposit?.amount ?? 0;
  return offered([
    'keepDeposit',
    can,
    {
      title: 'Keep some of the deposit',
      method: 'PATCH',
      target: ['payments', payment.paymentNo],
      properties: propertiesOf(keepDepositRequest, { depositKept: { atMost }, reason: 'open' }),
    },
  ]);
}
