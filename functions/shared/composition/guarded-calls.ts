import type { CallContract } from '../calls/call-contract.ts';
import { type AwsConnection, createSignedInvoker } from '../calls/function-invoker-signed.ts';
import { createLambdaCall } from '../calls/lambda-call.ts';
import { lambdaEndpoint } from '../calls/lambda-endpoint.ts';
import type { MessageContext } from '../domain/message-context.ts';
import { createCockatielBreaker } from '../resilience/breaker-cockatiel.ts';
import { guard } from '../resilience/guard.middleware.ts';
import { functionLogger } from './function-logger.ts';
import type { CalleeVariables } from './variables.ts';

/**
 * Guarded synchronous calls of one dependency. Takes the dependency's name, the callee and its time limit, and the configuration of a client whose
 * connection they share. Its calls share one breaker, too, since they fail together. Gives a maker of middlewares, one a call, each
 * putting its client into `context.guarded`.
 */
export function guardedCallsOf(
  dependency: string,
  { CALLEE, CALL_TIMEOUT_MS }: CalleeVariables,
  connection: AwsConnection,
) {
  const logger = functionLogger();
  const invoker = createSignedInvoker(connection, lambdaEndpoint);
  const breaker = createCockatielBreaker({ name: dependency, logger });
  return <const Name extends string, I, O>(contract: CallContract<I, O> & { readonly name: Name }) => {
    const call = createLambdaCall<I, O>({ invoker, functionName: CALLEE, contract, logger });
    return guard<Name, [input: I, context: MessageContext], O>(call, {
      name: dependency,
      as: contract.name,
      timeoutMs: CALL_TIMEOUT_MS,
      breaker,
      logger,
    });
  };
}
