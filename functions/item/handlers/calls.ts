import * as z from 'zod/mini';
import { createCallHandler } from '../../shared/calls/call-handler.ts';
import { functionLogger } from '../../shared/composition/function-logger.ts';
import { tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createItemContainer } from '../container.ts';
import { itemCalls } from './item.calls.ts';

const container = createItemContainer(loadEnv(z.object(tableVariables)));

/** Answers other aggregates' synchronous calls. */
export const handler = createCallHandler({ logger: functionLogger(), calls: itemCalls(container) });
