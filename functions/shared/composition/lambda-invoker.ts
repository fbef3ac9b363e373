import { LambdaClient } from '@aws-sdk/client-lambda';
import type { FunctionInvoker } from '../calls/function-invoker.ts';
import { createSdkInvoker } from '../calls/function-invoker-sdk.ts';

/** Invokes other functions through a Lambda client of its own. One attempt: the time limit leaves no room for a second, and a time-out's outcome is unknown. */
export function createLambdaInvoker(): FunctionInvoker {
  return createSdkInvoker(new LambdaClient({ maxAttempts: 1 }));
}
