import * as z from 'zod/mini';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createViews, viewVariables } from '../container.ts';
import { projectionListeners } from './projections.listeners.ts';

const env = loadEnv(z.object({ ...viewVariables, ...consumerVariables }));

/** Builds the itemInfo and reviewInfo views from what happens in the market. */
export const handler = createConsumerFunction(projectionListeners(createViews(env)), env);
