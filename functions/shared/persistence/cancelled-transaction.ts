import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** Reasons that say another writer came first: its write stands, or its transaction is under way. */
const lost: ReadonlySet<string> = new Set(['ConditionalCheckFailed', 'TransactionConflict']);
/** Reasons that pass. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const throttled: ReadonlySet<string> = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Whether a transaction was cancelled because of another writer and for no other reason: then it is to be decided anew. */
export function isLostRace(error: unknown): boolean {
  const reasons = reasonsOf(error);
  return reasons.length > 0 && reasons.every((reason) => lost.has(reason));
}

/** Whether a transaction was cancelled because the store is busy. Nothing was written. */
export function isThrottledTransaction(error: unknown): boolean {
  const reasons = reasonsOf(error);
  return (
    reasons.some((reason) => throttled.has(reason)) &&
    reasons.every((reason) => throttled.has(reason) || lost.has(reason))
  );
}

/** Why it was cancelled; rows that had no part in it say `None`. */
function reasonsOf(error: unknown): readonly string[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).flatMap(({ Code }) => (Code === undefined || Code === 'None' ? [] : [Code]));
}
