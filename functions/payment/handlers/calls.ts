import * as z from 'zod/mini';
import { approvePayment as approveContract } from '../../../contracts/calls/approve-payment.ts';
import { cancelPayment as cancelContract } from '../../../contracts/calls/cancel-payment.ts';
import { capturePayment as captureContract } from '../../../contracts/calls/capture-payment.ts';
import { createCallHandler, handleCall } from '../../shared/calls/call-handler.ts';
import { functionLogger } from '../../shared/composition/function-logger.ts';
import { tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createPaymentContainer } from '../container.ts';
import { createProvider, providerVariables } from '../provider.ts';
import { approvePayment } from '../use-cases/approve-payment.use-case.ts';
import { cancelPayment } from '../use-cases/cancel-payment.use-case.ts';
import { capturePayment } from '../use-cases/capture-payment.use-case.ts';

const env = loadEnv(z.object({ ...tableVariables, ...providerVariables }));
const dependencies = { ...createPaymentContainer(env), provider: createProvider(env) };

/** Answers other aggregates' synchronous calls: approve and cancel for the reservation, capture for the item. */
export const handler = createCallHandler({
  logger: functionLogger(),
  calls: [
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
  ],
});
