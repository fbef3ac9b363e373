import * as z from 'zod/mini';
import { edge } from '../../../contracts/http/edge.ts';
import { createHttpFunction } from '../../shared/composition/http-function.ts';
import { gatewayVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createPaymentContainer } from '../container.ts';
import { paymentRoutes } from './payment.routes.ts';

const env = loadEnv(z.object({ ...tableVariables, ...gatewayVariables }));

/** The payment's HTTP queries. */
export const handler = createHttpFunction(paymentRoutes(createPaymentContainer(env)), edge, env);
