import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { FunctionInvoker } from './function-invoker.ts';

/**
 * Invokes through the AWS SDK, for comparison with the signed invoker. The client needs `maxAttempts: 1`: the guard's
 * time limit leaves room for one attempt.
 */
export function createSdkInvoker(client: Pick<LambdaClient, 'send'>): FunctionInvoker {
  return {
    async invoke(functionName, payload, signal) {
      const command = new InvokeCommand({
        FunctionName: functionName,
        InvocationType: 'RequestResponse',
        Payload: payload,
      });
      const { Payload, FunctionError } = await client.send(command, { abortSignal: signal });
      const text = Payload?.transformToString() ?? '';
      return { payload: text, ...(FunctionError === undefined ? {} : { functionError: FunctionError }) };
    },
  };
}
