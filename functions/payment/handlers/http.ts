import { problemBase } from '../../../contracts/http/problem-base.ts';
import { createHttpFunction } from '../../shared/composition/http-function.ts';
import { createPaymentContainer } from '../container.ts';
import { paymentRoutes } from './payment.routes.ts';

/** The payment's HTTP queries. */
export const handler = createHttpFunction(paymentRoutes(createPaymentContainer().payments), problemBase);
