import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { endOfInvocation } from '../config/invocation.ts';
import { storeLimits } from '../config/time-limits.ts';
import { tellStoreTrouble } from './store-trouble.ts';

/** The part of the document client that adapters use. */
export type DocumentClient = Pick<DynamoDBDocumentClient, 'send'>;

/**
 * A document client for plain objects; undefined fields are left out. Made once per function instance, its connection kept alive. Its requests end at its
 * limits, and with the invocation they are for; what speaks against the store is thrown as `StoreUnavailable`, everything else as the SDK has it.
 * Takes settings of the client for tests.
 */
export function createDocumentClient(
  settings: ConstructorParameters<typeof DynamoDBClient>[0] = {},
): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ ...storeLimits, ...settings });
  const { requestHandler } = client.config;
  const handle: typeof requestHandler.handle = requestHandler.handle.bind(requestHandler);
  requestHandler.handle = (request, options) => handle(request, { ...options, ...endingInTime(options) });
  tellStoreTrouble(client.middlewareStack);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** A request ends when its caller says so, and when the invocation has no time left. */
function endingInTime(options: object = {}): { readonly abortSignal?: AbortSignal } {
  const given = 'abortSignal' in options ? options.abortSignal : undefined;
  const signals = [given, endOfInvocation()].filter((signal) => signal instanceof AbortSignal);
  return signals.length === 0 ? {} : { abortSignal: AbortSignal.any(signals) };
}
