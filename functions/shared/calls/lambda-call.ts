import { CallFailed } from '@gdmarket/resilience';
import * as z from 'zod/mini';
import { noteChange } from '../config/invocation.ts';
import type { MessageContext } from '../domain/message-context.ts';
import type { Logger } from '../observability/logger.ts';
import type { CallContract, CallMessage } from './call-contract.ts';
import type { FunctionInvoker } from './function-invoker.ts';

/** How a call reaches its callee. `functionName` may carry an alias or be an ARN. */
export interface LambdaCallOptions<I, O> {
  readonly invoker: FunctionInvoker;
  readonly functionName: string;
  readonly contract: CallContract<I, O>;
  readonly logger: Logger;
}

/** Calls another function and waits for its answer. Wrap it in a guard. */
export type LambdaCall<I, O> = (input: I, context: MessageContext, signal: AbortSignal) => Promise<O>;

/**
 * Calls another function directly and synchronously, by its contract. Throws `CallFailed` when the callee threw or its
 * answer breaks the contract (the effect is then unknown), the transport's error when the callee was not reached, and
 * an ordinary error when the input breaks the contract (nothing is sent then).
 */
export function createLambdaCall<I, O>(options: LambdaCallOptions<I, O>): LambdaCall<I, O> {
  const { invoker, functionName, contract, logger } = options;
  return async (input, { correlationId, causationId, actor }, signal) => {
    const checked = contract.input.safeParse(input);
    if (!checked.success) throw new Error(`bad input for ${contract.name}: ${z.prettifyError(checked.error)}`);
    const message: CallMessage = { call: contract.name, input: checked.data, correlationId, causationId, actor };
    noteChange();
    const result = await invoker.invoke(functionName, JSON.stringify(message), signal);
    if (result.functionError !== undefined) {
      logger.warn('callee failed', { call: contract.name, correlationId, error: thrownBy(result.payload) });
      throw new CallFailed(`${contract.name}: the callee failed (${result.functionError})`, 'unknown');
    }
    return readAnswer(contract, result.payload);
  };
}

function readAnswer<I, O>(contract: CallContract<I, O>, payload: string): O {
  const answer = contract.output.safeParse(parseJson(payload));
  if (answer.success) return answer.data;
  throw new CallFailed(`${contract.name}: unreadable answer: ${z.prettifyError(answer.error)}`, 'unknown');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const lambdaError = z.lazy(() => z.object({ errorType: z.optional(z.string()), errorMessage: z.optional(z.string()) }));

/** Type and message of the callee's error, as Lambda reports it. The stack stays in the callee's own log. */
function thrownBy(payload: string): string {
  const thrown = lambdaError.safeParse(parseJson(payload));
  return thrown.success ? `${thrown.data.errorType ?? 'Error'}: ${thrown.data.errorMessage ?? ''}` : 'unreadable';
}
