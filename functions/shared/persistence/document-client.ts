import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * Milliseconds one attempt may take to connect, and to be answered: DynamoDB answers in single digits, so a connection that hangs
 * is given up while the function still has time to try again.
 */
const limits = { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true };

/** The part of the document client that adapters use. */
export type DocumentClient = Pick<DynamoDBDocumentClient, 'send'>;

/** A document client for plain objects; undefined fields are left out. Made once per function instance, its connection kept alive. */
export function createDocumentClient(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ requestHandler: limits });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
