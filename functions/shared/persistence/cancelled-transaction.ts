import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** Reasons that mean another writer came first: it has written, or its transaction is under way. */
const lost: ReadonlySet<string> = new Set(['ConditionalCheckFailed', 'TransactionConflict']);
/** Temporary reasons. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const throttled: ReadonlySet<string> = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded']);

/** True when a transaction was cancelled only because of another writer: decide again on the new state. */
export function isLostRace(error: unknown): boolean {
  const reasons = reasonsOf(error);
  return reasons.length > 0 && reasons.every((reason) => lost.has(reason));
}

/** True when a transaction was cancelled because the store is busy. Nothing was written. */
export function isThrottledTransaction(error: unknown): boolean {
  const reasons = reasonsOf(error);
  return (
    reasons.some((reason) => throttled.has(reason)) &&
    reasons.every((reason) => throttled.has(reason) || lost.has(reason))
  );
}

/** The reasons of a cancellation; rows that did not cause it have the reason `None`. */
function reasonsOf(error: unknown): readonly string[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).flatMap(({ Code }) => (Code === undefined || Code === 'None' ? [] : [Code]));
}
