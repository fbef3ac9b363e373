import * as z from 'zod/mini';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createItemContainer } from '../container.ts';
import { itemListeners } from './item.listeners.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables }));

/** Answers reservations: holds the item when they are made, lets it go when they are cancelled. */
export const handler = createConsumerFunction(itemListeners(createItemContainer(env)), env);
