import * as z from 'zod/mini';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createReviewContainer } from '../container.ts';
import { reviewListeners } from './review.listeners.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables }));

/** Asks for a review when the thing comes back, and completes a review whose item left the market with it. */
export const handler = createConsumerFunction(reviewListeners(createReviewContainer(env)), env);
