import * as z from 'zod/mini';
import type { CallContract } from '../calls/call-contract.ts';
import type { FunctionInvoker } from '../calls/function-invoker.ts';
import { createLambdaCall } from '../calls/lambda-call.ts';
import { loadEnv } from '../config/env.ts';
import type { MessageContext } from '../domain/message-context.ts';
import { createCockatielBreaker } from '../resilience/breaker-cockatiel.ts';
import { guard } from '../resilience/guard.middleware.ts';
import { functionLogger } from './function-logger.ts';

const environment = z.object({
  /** The callee: the alias ARN of the function that answers the dependency's calls. */
  CALLEE: z.string(),
  /** Milliseconds one call may take. */
  CALL_TIMEOUT_MS: z.coerce.number().check(z.int(), z.positive()),
});

/**
 * Guarded synchronous calls of one dependency, configured by `CALLEE` and `CALL_TIMEOUT_MS`. Takes the dependency's name; its calls share one
 * breaker, since they fail together. Gives a maker of middlewares, one a call, each putting its client into `context.guarded`.
 */
export function guardedCallsOf(dependency: string) {
  const env = loadEnv(environment);
  const logger = functionLogger();
  const invoker = createLazyInvoker();
  const breaker = createCockatielBreaker({ name: dependency, logger });
  return <const Name extends string, I, O>(contract: CallContract<I, O> & { readonly name: Name }) => {
    const call = createLambdaCall<I, O>({ invoker, functionName: env.CALLEE, contract, logger });
    return guard<Name, [input: I, context: MessageContext], O>(call, {
      name: dependency,
      as: contract.name,
      timeoutMs: env.CALL_TIMEOUT_MS,
      breaker,
      logger,
    });
  };
}

/** Loads Lambda's client with the first call: most requests make none, and it is a sixth of the function's import time (ADR 0009). */
function createLazyInvoker(): FunctionInvoker {
  let loading: Promise<FunctionInvoker> | undefined;
  return {
    async invoke(functionName, payload, signal) {
      loading ??= import('./lambda-invoker.ts').then(({ createLambdaInvoker }) => createLambdaInvoker());
      return (await loading).invoke(functionName, payload, signal);
    },
  };
}
