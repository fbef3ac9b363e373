import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The part of the document client that the market's adapters use. */
export type DocumentClient = Pick<DynamoDBDocumentClient, 'send'>;

/** A document client that has its commands answered by `answer` in place of a network. */
export function clientOf(answer: (command: object) => Promise<object>): DocumentClient {
  // The client's own type ties each command to its answer; here whoever answers does.
  return { send: answer as DocumentClient['send'] };
}
