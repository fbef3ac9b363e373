import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { classifyFailure } from '@gdmarket/resilience';
import { noteChange } from '../config/invocation.ts';
import { isThrottledTransaction } from './cancelled-transaction.ts';
import { storeUnavailable } from './store-unavailable.error.ts';

type Handler<A, R> = (args: A) => Promise<R>;

/** The middleware context of a command; all its attempts share one object. */
interface CommandContext {
  readonly commandName?: string;
}

/** Commands that change nothing: when their answer is lost, nothing is in doubt. */
const reads: ReadonlySet<string | undefined> = new Set(['GetItemCommand', 'QueryCommand', 'ScanCommand']);

/**
 * Makes a client throw `StoreUnavailable` when the store fails. The outcome covers all attempts together: an attempt
 * whose answer was lost may have written, whatever the last attempt was told.
 */
export function tellStoreTrouble(stack: DynamoDBClient['middlewareStack']): void {
  const lostAnswers = new WeakSet<CommandContext>();

  function noteLostAnswers<A, R>(next: Handler<A, R>, context: CommandContext): Handler<A, R> {
    return async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (classifyFailure(error) === 'unknown') lostAnswers.add(context);
        throw error;
      }
    };
  }

  function tellTrouble<A, R>(next: Handler<A, R>, context: CommandContext): Handler<A, R> {
    return async (args) => {
      const changes = !reads.has(context.commandName);
      try {
        const result = await next(args);
        if (changes) noteChange();
        return result;
      } catch (error) {
        throw troubleIn(error, changes && lostAnswers.has(context));
      }
    };
  }

  stack.addRelativeTo(noteLostAnswers, {
    name: 'noteLostAnswers',
    relation: 'after',
    toMiddleware: 'retryMiddleware',
  });
  stack.add(tellTrouble, { name: 'tellTrouble', step: 'initialize' });
}

/** The error to throw for an SDK error. Records it when the request may have written. */
export function troubleIn(error: unknown, mayHaveWritten: boolean): unknown {
  if (mayHaveWritten) noteChange();
  const isTrouble = isThrottledTransaction(error) || classifyFailure(error) !== undefined;
  return isTrouble ? storeUnavailable(mayHaveWritten ? 'unknown' : 'nothing-happened', error) : error;
}
