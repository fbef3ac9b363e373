import type { DynamoDBClientResolvedConfig } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import type { FunctionInvoker } from './function-invoker.ts';
import { InvocationRejected } from './invocation-rejected.error.ts';

/** What is borrowed of a client the function has anyway: its region, credentials and connections. */
export type AwsConnection = Pick<
  DynamoDBClientResolvedConfig,
  'region' | 'credentials' | 'sha256' | 'requestHandler' | 'streamCollector'
>;

/**
 * Invokes by one signed request, with the SDK's own signer, credentials and connections. Takes another client's resolved
 * configuration and where Lambda answers (`lambdaEndpoint`). The SDK's Lambda client asks for the same, but loading it
 * costs a fifth of a function's load time. One attempt; rejects with `InvocationRejected` or the connection's error.
 */
export function createSignedInvoker(connection: AwsConnection, endpoint: (region: string) => URL): FunctionInvoker {
  const { region, credentials, sha256, requestHandler, streamCollector } = connection;
  const signer = new SignatureV4({ service: 'lambda', region, credentials, sha256 });
  return {
    async invoke(functionName, payload, signal) {
      const { protocol, hostname, port, host, pathname } = endpoint(await region());
      const request = await signer.sign({
        method: 'POST',
        protocol,
        hostname,
        ...(port === '' ? {} : { port: Number(port) }),
        path: `${pathname.replace(/\/$/, '')}/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`,
        headers: {
          host,
          'content-type': 'application/octet-stream',
          'content-length': String(Buffer.byteLength(payload)),
          'x-amz-invocation-type': 'RequestResponse',
        },
        body: payload,
      });
      const { response } = await requestHandler.handle(request, { abortSignal: signal });
      const text = Buffer.from(await streamCollector(response.body)).toString();
      if (response.statusCode !== 200) throw new InvocationRejected(response.statusCode, text);
      const functionError = response.headers['x-amz-function-error'];
      return { payload: text, ...(functionError === undefined ? {} : { functionError }) };
    },
  };
}
