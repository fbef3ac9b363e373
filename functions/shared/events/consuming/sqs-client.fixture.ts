import { SQSClient } from '@aws-sdk/client-sqs';

/** A client that sends nothing: it records requests, or fails. */
export function fakeSqsClient(failure?: Error) {
  const asked: unknown[] = [];
  const client = new SQSClient({ region: 'eu-west-1' });
  client.middlewareStack.add(
    () => async (args) => {
      asked.push(args.input);
      if (failure !== undefined) throw failure;
      return { response: {}, output: { $metadata: {} } };
    },
    { step: 'initialize', priority: 'high' },
  );
  return { client, asked };
}
