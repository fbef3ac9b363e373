import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { serviceEndpoint } from '../aws/service-endpoint.ts';
import { endOfInvocation } from '../config/invocation.ts';
import { storeLimits } from '../config/time-limits.ts';
import { tellStoreTrouble } from './store-trouble.ts';

/** The part of the document client that adapters use. */
export type DocumentClient = Pick<DynamoDBDocumentClient, 'send'>;

/**
 * A document client for plain objects; it leaves out undefined fields. Create it once per function instance; it keeps
 * its connection alive. Its requests end at its limits and with the invocation. Failures of the store are thrown as
 * `StoreUnavailable`, all others as the SDK's errors. The settings are for tests.
 */
export function createDocumentClient(
  settings: ConstructorParameters<typeof DynamoDBClient>[0] = {},
): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ ...storeLimits, ...literalSettings(), ...settings });
  const { requestHandler } = client.config;
  const handle: typeof requestHandler.handle = requestHandler.handle.bind(requestHandler);
  requestHandler.handle = (request, options) => handle(request, { ...options, ...endingInTime(options) });
  tellStoreTrouble(client.middlewareStack);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/**
 * What the SDK would find out by itself at the first request, from a dozen variables and two files that no function has:
 * a seventh of what a new instance spends on its first read. Only region and endpoint come from the environment.
 */
function literalSettings({ AWS_REGION: region } = process.env): ConstructorParameters<typeof DynamoDBClient>[0] {
  return {
    ...(region === undefined ? {} : { region, endpoint: serviceEndpoint('dynamodb', region).href }),
    defaultsMode: 'legacy',
    retryMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    accountIdEndpointMode: 'disabled',
    authSchemePreference: [],
    userAgentAppId: async () => undefined,
    endpointDiscoveryEnabled: false,
  };
}

/** Ends a request when its caller says so, or when the invocation has no time left. */
function endingInTime(options: object = {}): { readonly abortSignal?: AbortSignal } {
  const given = 'abortSignal' in options ? options.abortSignal : undefined;
  const signals = [given, endOfInvocation()].filter((signal) => signal instanceof AbortSignal);
  return signals.length === 0 ? {} : { abortSignal: AbortSignal.any(signals) };
}
