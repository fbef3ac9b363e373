import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';
import type { GatewayEvent } from '../request.ts';

/** One call of a client, from which both gateways' events are built. */
export interface Call {
  readonly method?: string;
  /** Template of the matched route; absent when no route matches. */
  readonly template?: string;
  readonly params?: Record<string, string>;
  /** The resource's path, without stage or base path. */
  readonly path?: string;
  /** Stage or base path in front of it. */
  readonly prefix?: string;
  readonly stage?: string;
  readonly query?: readonly [string, string][];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly base64?: boolean;
  readonly domainName?: string;
}

/** Builds the event one gateway sends for a call. */
export type EventOf = (call: Call) => GatewayEvent;

export const API_DOMAIN = 'a1b2c3.execute-api.eu-central-1.amazonaws.com';

/** Payload 2.0 of an HTTP API: lower-case headers, cookies apart, absent fields left out. */
export function httpApiEvent(call: Call): APIGatewayProxyEventV2 {
  const { method = 'GET', path = '/', prefix = '', stage = '$default', query = [], body, params } = call;
  const { cookie, ...headers } = lowerCased({ host: API_DOMAIN, ...call.headers });
  const routeKey = call.template === undefined ? '$default' : `${method} ${call.template}`;
  const rawPath = `${prefix}${path}`;
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: new URLSearchParams([...query]).toString(),
    headers,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    ...(query.length === 0 ? {} : { queryStringParameters: joined(query) }),
    ...(params === undefined ? {} : { pathParameters: params }),
    ...(body === undefined ? {} : { body: encoded(call, body) }),
    isBase64Encoded: call.base64 ?? false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'a1b2c3',
      domainName: call.domainName ?? API_DOMAIN,
      domainPrefix: 'a1b2c3',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'gateway-request-id=',
      routeKey,
      stage,
      time: '23/Nov/2026:10:00:00 +0000',
      timeEpoch: 1_795_428_000_000,
    },
  };
}

/** Payload 1.0 of a REST API: headers as the client spelt them, absent fields null, `path` without the stage. */
export function restApiEvent(call: Call): APIGatewayProxyEvent {
  const { method = 'GET', path = '/', prefix = '/prod', stage = 'prod', query = [], body } = call;
  const headers = { Host: API_DOMAIN, ...call.headers };
  const resource = call.template ?? (path === '/' ? '/' : '/{proxy+}');
  const proxy = resource === '/{proxy+}' ? { proxy: path.slice(1) } : null;
  return {
    resource,
    path,
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: query.length === 0 ? null : Object.fromEntries(query),
    multiValueQueryStringParameters: query.length === 0 ? null : grouped(query),
    pathParameters: call.params ?? proxy,
    stageVariables: null,
    body: body === undefined ? null : encoded(call, body),
    isBase64Encoded: call.base64 ?? false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'a1b2c3',
      authorizer: undefined,
      domainName: call.domainName ?? API_DOMAIN,
      httpMethod: method,
      identity: nobody,
      path: `${prefix}${path}`,
      protocol: 'HTTP/1.1',
      requestId: 'gateway-request-id=',
      requestTimeEpoch: 1_795_428_000_000,
      resourceId: 'r1',
      resourcePath: resource,
      stage,
    },
  };
}

/** Both gateways by payload format, for tests that hold for both: `describe.each(gateways)`. */
export const gateways: readonly (readonly [string, EventOf])[] = [
  ['payload 2.0', httpApiEvent],
  ['payload 1.0', restApiEvent],
];

function encoded({ base64 }: Call, body: string): string {
  return base64 === true ? Buffer.from(body, 'utf8').toString('base64') : body;
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function grouped(query: readonly [string, string][]): Record<string, string[]> {
  return Object.fromEntries(query.map(([name]) => [name, query.filter(([n]) => n === name).map(([, v]) => v)]));
}

function joined(query: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries(Object.entries(grouped(query)).map(([name, values]) => [name, values.join(',')]));
}

const nobody: APIGatewayProxyEvent['requestContext']['identity'] = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  sourceIp: '192.0.2.1',
  user: null,
  userAgent: 'test',
  userArn: null,
};
