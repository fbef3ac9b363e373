import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDocumentClient } from './document-client.ts';

/** A transaction that was cancelled for these reasons, one a row. */
export function cancelledTransaction(...codes: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

/** The market's own document client, whose every request fails with this error before it is sent. */
export function clientFailingWith(error: Error): DynamoDBDocumentClient {
  const client = createDocumentClient({ region: 'eu-west-1' });
  client.middlewareStack.add(() => () => Promise.reject(error), { step: 'initialize' });
  return client;
}

/** What becomes of a transaction of two rows that is cancelled: a race that was lost, trouble of the store, or a fault that is thrown as it is. */
export const cancellations: readonly (readonly [codes: readonly string[], becomes: string])[] = [
  [['None', 'ConditionalCheckFailed'], 'lost'],
  [['TransactionConflict', 'None'], 'lost'],
  [['ThrottlingError', 'None'], 'StoreUnavailable'],
  [['ConditionalCheckFailed', 'ProvisionedThroughputExceeded'], 'StoreUnavailable'],
  [['None', 'ItemCollectionSizeLimitExceeded'], 'TransactionCanceledException'],
  [['ValidationError', 'ConditionalCheckFailed'], 'TransactionCanceledException'],
];
