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

/** Asks another function and waits for its answer; to be guarded. */
export type LambdaCall<I, O> = (input: I, context: MessageContext, signal: AbortSignal) => Promise<O>;

/**
 * A direct synchronous call of another function by its contract. Throws `CallFailed` when the callee threw or its answer
 * is not what the contract says (the effect is unknown then), the transport's error when it was not reached, and an
 * ordinary error when the input breaks the contract (nothing is sent then).
 */
export function createLambdaCall<I, O>(options: LambdaCallOptions<I, O>): LambdaCall<I, O> {
  const { invoker, functionName, contract, logger } = options;
  return async (input, { correlationId, causationId }, signal) => {
    const checked = contract.input.safeParse(input);
    if (!checked.success) throw new Error(`bad input for ${contract.name}: ${z.prettifyError(checked.error)}`);
    const message: CallMessage = { call: contract.name, input: checked.data, correlationId, causationId };
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

const lambdaError = z.object({ errorType: z.optional(z.string()), errorMessage: z.optional(z.string()) });

/** Type and message of what the callee threw, as Lambda reports it; its stack stays in its own log. */
function thrownBy(payload: string): string {
  const thrown = lambdaError.safeParse(parseJson(payload));
  return thrown.success ? `${thrown.data.errorType ?? 'Error'}: ${thrown.data.errorMessage ?? ''}` : 'unreadable';
}
