import * as z from 'zod/mini';
import { problemBase } from '../../../contracts/http/problem-base.ts';
import { functionLogger } from '../../shared/composition/function-logger.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { answerWith } from '../../shared/http/adapter.ts';
import { answerUnmatched } from '../answer-unmatched.ts';

const { PUBLIC_PATH: publicPath } = loadEnv(z.object({ PUBLIC_PATH: z.optional(z.string()) }));

/** Lambda handler of every request no route of the table takes; knows no table, bus or other function. */
export const handler = answerWith({ logger: functionLogger(), problemBase, publicPath }, answerUnmatched);
