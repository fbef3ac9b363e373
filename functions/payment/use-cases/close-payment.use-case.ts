import type { MessageContext } from '../../shared/domain/message-context.ts';
import { decideClose } from '../domain/cancel.decide.ts';
import { changeStateOfPayment } from './change-state-of-payment.ts';
import type { PaymentDependencies } from './payment.dependencies.ts';

/** The item let go of a cancelled reservation: its payment is given back and closed for good, also before it exists. */
export async function closePayment(
  dependencies: Pick<PaymentDependencies, 'payments' | 'now' | 'pause'>,
  reservation: { readonly reservationNo: number; readonly itemNo: number },
  context: MessageContext,
): Promise<void> {
  await changeStateOfPayment(
    dependencies,
    reservation.reservationNo,
    (payment) => decideClose(payment, reservation),
    context,
  );
}
