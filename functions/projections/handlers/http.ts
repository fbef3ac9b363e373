import * as z from 'zod/mini';
import { edge } from '../../../contracts/http/edge.ts';
import { createHttpFunction } from '../../shared/composition/http-function.ts';
import { gatewayVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createViews, viewVariables } from '../container.ts';
import { projectionRoutes } from './projections.routes.ts';

const env = loadEnv(z.object({ ...viewVariables, ...gatewayVariables }));

/** The views' HTTP queries. */
export const handler = createHttpFunction(projectionRoutes(createViews(env)), edge, env);
