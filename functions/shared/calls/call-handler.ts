import * as z from 'zod/mini';
import { withinInvocation } from '../config/invocation.ts';
import type { MessageContext } from '../domain/message-context.ts';
import { errorFields, type LogFields, type Logger } from '../observability/logger.ts';
import { monotonicMs } from '../observability/monotonic.ts';
import { traced } from '../observability/traces/traced.ts';
import { type CallContract, callMessage } from './call-contract.ts';

/** The callee's side of one call: its contract and its implementation. */
export interface HandledCall<I, O> {
  readonly contract: CallContract<I, O>;
  readonly handle: (input: I, context: MessageContext) => Promise<O>;
}

/** A handled call with its types hidden. `handleCall` makes it. */
export interface RegisteredCall {
  readonly name: string;
  /** Validates the input and runs the call. Throws `BadCall` when the input breaks the contract. */
  readonly run: (input: unknown, context: MessageContext) => Promise<unknown>;
}

/** `now`: milliseconds, for the duration in the log line. */
export interface CallHandlerOptions {
  readonly calls: readonly RegisteredCall[];
  readonly logger: Logger;
  readonly now?: () => number;
}

/** The part of the options that depends on where the callee runs. */
export type CallPorts = Omit<CallHandlerOptions, 'calls'>;

/**
 * The call does not exist, or its input breaks the contract. Caller and callee disagree; this is not a business answer.
 */
class BadCall extends Error {
  /** `message` says what is wrong. */
  constructor(message: string) {
    super(message);
    this.name = 'BadCall';
  }
}

/** Registers the implementation of a call. */
export function handleCall<I, O>({ contract, handle }: HandledCall<I, O>): RegisteredCall {
  return {
    name: contract.name,
    run: async (input, context) => {
      const checked = contract.input.safeParse(input);
      if (!checked.success) throw new BadCall(`bad input for ${contract.name}: ${z.prettifyError(checked.error)}`);
      return handle(checked.data, context);
    },
  };
}

/**
 * Builds the Lambda handler that answers direct calls. It writes one log line `call` per invocation. Whatever it throws
 * returns to the caller as a function error.
 */
export function createCallHandler({
  calls,
  logger,
  now = monotonicMs,
}: CallHandlerOptions): (event: unknown, context?: unknown) => Promise<unknown> {
  const byName = new Map(calls.map((call) => [call.name, call]));
  return (event, context) => traced('call', () => handle(event, context));

  async function handle(event: unknown, context: unknown): Promise<unknown> {
    const startedAt = now();
    const message = callMessage.safeParse(event);
    const { call = undefined, correlationId = undefined, causationId = undefined } = message.data ?? {};
    const fields = (): LogFields => ({ call, correlationId, causationId, ms: Math.round(now() - startedAt) });
    try {
      if (!message.success) throw new BadCall(`not a call: ${z.prettifyError(message.error)}`);
      const { data } = message;
      const answer = await withinInvocation(context, () => find(byName, data.call).run(data.input, data));
      logger.info('call', { outcome: outcomeOf(answer), ...fields() });
      return answer;
    } catch (error) {
      logger.error('call', {
        outcome: error instanceof BadCall ? 'refused' : 'failed',
        ...fields(),
        ...errorFields(error),
      });
      throw error;
    }
  }
}

function find(byName: ReadonlyMap<string, RegisteredCall>, name: string): RegisteredCall {
  const call = byName.get(name);
  if (call === undefined) throw new BadCall(`no such call here: ${name}`);
  return call;
}

/** The answer's own `outcome`, when it has one. */
function outcomeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('outcome' in answer)) return 'answered';
  return typeof answer.outcome === 'string' ? answer.outcome : 'answered';
}
