import { type AwsIdentity, createSignedSender } from '../aws/signed-request.ts';
import type { FunctionInvoker } from './function-invoker.ts';
import { InvocationRejected } from './invocation-rejected.error.ts';

/**
 * Invokes functions by signed requests. `identity` is another client's resolved configuration; tests set the endpoint.
 * Makes one attempt, and one more when the connection broke: calls may be repeated (`CallContract`). Rejects with
 * `InvocationRejected` or the connection's error.
 */
export function createSignedInvoker(identity: AwsIdentity, endpoint?: (region: string) => URL): FunctionInvoker {
  const send = createSignedSender(identity, 'lambda', endpoint);
  return {
    async invoke(functionName, payload, signal) {
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-invocation-type': 'RequestResponse' };
      const answer = await send({ path: pathOf(functionName), headers, body: payload }, signal);
      if (answer.status !== 200) throw new InvocationRejected(answer.status, answer.text, reasonOf(answer.headers));
      const functionError = answer.headers['x-amz-function-error'];
      return { payload: answer.text, ...(functionError === undefined ? {} : { functionError }) };
    },
  };
}

/**
 * Asks Lambda whether a function is there and may be invoked, without invoking it. Rejects with `InvocationRejected` or
 * the connection's error. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function createInvocationCheck(
  identity: AwsIdentity,
  endpoint?: (region: string) => URL,
): (functionName: string, signal: AbortSignal) => Promise<void> {
  const send = createSignedSender(identity, 'lambda', endpoint);
  return async (functionName, signal) => {
    const headers = { 'content-type': 'application/octet-stream', 'x-amz-invocation-type': 'DryRun' };
    const answer = await send({ path: pathOf(functionName), headers, body: '{}' }, signal);
    if (answer.status !== 204) throw new InvocationRejected(answer.status, answer.text, reasonOf(answer.headers));
  };
}

function pathOf(functionName: string): string {
  return `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
}

/**
 * A colon and more text may follow the name.
 * https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
 */
function reasonOf(headers: Readonly<Record<string, string>>): string | undefined {
  return headers['x-amzn-errortype']?.split(':')[0];
}
