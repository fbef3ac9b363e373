import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';

/**
 * How many messages wait in each queue until their time has come. Functions send them to the address of the queue itself,
 * past the proxy.
 */
export async function waitingMessages(endpoint: string): Promise<ReadonlyMap<string, number>> {
  const client = new SQSClient({ endpoint });
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const read = QueueUrls.map(async (QueueUrl) => {
    const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessagesDelayed'] });
    const { Attributes = {} } = await client.send(asked);
    const name = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
    return [name, Number(Attributes.ApproximateNumberOfMessagesDelayed ?? 0)] as const;
  });
  return new Map(await Promise.all(read));
}
