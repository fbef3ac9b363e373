import { actsFor, type Caller } from '#shared/domain/caller.ts';
import { notAllowedTo, type Permission } from '#shared/domain/permission.ts';
import type { Payment } from './payment.ts';

/**
 * May this caller see the payment? Its renter, the item's owner and operators may; an open market shows it to
 * everybody. For others it does not exist.
 */
export function maySee(caller: Caller): Permission<Payment> {
  return ({ customerId, ownerId }) =>
    caller.signIn === 'open' || [customerId, ownerId].some((side) => actsFor(caller, side))
      ? undefined
      : { kind: 'not-found', code: 'payment-not-found', detail: 'there is no such payment' };
}

/**
 * True for those for whom the owner's words are: its two sides and operators, in every market only after they have signed
 * in. An open one cannot tell a side from a stranger.
 */
export function readsWords({ person }: Caller, { customerId, renterId = customerId, ownerId }: Payment): boolean {
  if (person === undefined) return false;
  return person.isOperator || person.customerId === renterId || person.customerId === ownerId;
}

/** May this caller keep of the deposit? The item's owner and operators may. */
export function mayKeepDeposit(caller: Caller): Permission<Payment> {
  return (payment) =>
    maySee(caller)(payment) ??
    (actsFor(caller, payment.ownerId)
      ? undefined
      : notAllowedTo(caller, 'not-the-owner', 'only the owner of the item may keep of its deposit'));
}
