import { approvePayment as approveContract } from '#contracts/calls/approve-payment.ts';
import { cancelPayment as cancelContract } from '#contracts/calls/cancel-payment.ts';
import { capturePayment as captureContract } from '#contracts/calls/capture-payment.ts';
import { closePayment as closeContract } from '#contracts/calls/close-payment.ts';
import { handleCall, type RegisteredCall } from '#shared/calls/call-handler.ts';
import { approvePayment } from '../use-cases/approve-payment.use-case.ts';
import { cancelPayment } from '../use-cases/cancel-payment.use-case.ts';
import { capturePayment } from '../use-cases/capture-payment.use-case.ts';
import { closeForRenter } from '../use-cases/close-payment.use-case.ts';
import type { MoneyDependencies } from '../use-cases/payment-provider.ts';

/**
 * The synchronous calls that the payment answers: approve, cancel and close for the reservation, capture for the item.
 */
export function paymentCalls(dependencies: MoneyDependencies): readonly RegisteredCall[] {
  return [
    handleCall({
      contract: approveContract,
      handle: (request, context) => approvePayment(dependencies, request, context),
    }),
    handleCall({
      contract: cancelContract,
      handle: (request, context) => cancelPayment(dependencies, request, context),
    }),
    handleCall({
      contract: captureContract,
      handle: (request, context) => capturePayment(dependencies, request, context),
    }),
    handleCall({
      contract: closeContract,
      handle: (request, context) => closeForRenter(dependencies, request, context),
    }),
  ];
}
