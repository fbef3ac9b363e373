import type { APIGatewayProxyEvent } from 'aws-lambda';
import { decodeBody, lowerCased, type Payload, present } from './payload.ts';
import { splitByTemplate } from './resource-path.ts';

/**
 * Reads payload format 1.0, which REST APIs send. `requestContext.path` contains the stage or base path; `path` may
 * lack it.
 */
export function readPayloadV1(event: APIGatewayProxyEvent): Payload {
  const { apiId, domainName, path, requestId, stage } = event.requestContext;
  const params = present(event.pathParameters);
  const method = event.httpMethod.toUpperCase();
  return {
    ...splitByTemplate(path ?? event.path, event.resource, params),
    method,
    route: event.resource.endsWith('/{proxy+}') ? '$default' : `${method} ${event.resource}`,
    params,
    query: { ...present(event.queryStringParameters), ...lastOfEach(event.multiValueQueryStringParameters) },
    headers: lowerCased({ ...present(event.headers), ...joinedValues(event.multiValueHeaders) }),
    body: decodeBody(event.body, event.isBase64Encoded),
    requestId,
    apiId,
    stage,
    domainName,
  };
}

type MultiValues = Readonly<Record<string, readonly string[] | undefined>> | null | undefined;

function lastOfEach(map: MultiValues): Record<string, string> {
  return present(Object.fromEntries(Object.entries(map ?? {}).map(([name, values]) => [name, values?.at(-1)])));
}

function joinedValues(map: MultiValues): Record<string, string> {
  return present(Object.fromEntries(Object.entries(map ?? {}).map(([name, values]) => [name, values?.join(', ')])));
}
