import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDocumentClient } from './document-client.ts';

/** A transaction that was cancelled for these reasons, one per row. */
export function cancelledTransaction(...codes: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

/** The market's own document client, whose requests all fail with this error before they are sent. */
export function clientFailingWith(error: Error): DynamoDBDocumentClient {
  const client = createDocumentClient({ region: 'eu-west-1' });
  client.middlewareStack.add(() => () => Promise.reject(error), { step: 'initialize' });
  return client;
}

/**
 * The meaning of a cancelled transaction of two rows: a lost race, trouble of the store, or a fault that is thrown
 * unchanged.
 */
export const cancellations: readonly (readonly [codes: readonly string[], becomes: string])[] = [
  [['None', 'ConditionalCheckFailed'], 'lost'],
  [['TransactionConflict', 'None'], 'lost'],
  [['ThrottlingError', 'None'], 'StoreUnavailable'],
  [['ConditionalCheckFailed', 'ProvisionedThroughputExceeded'], 'StoreUnavailable'],
  [['None', 'ItemCollectionSizeLimitExceeded'], 'TransactionCanceledException'],
  [['ValidationError', 'ConditionalCheckFailed'], 'TransactionCanceledException'],
];
