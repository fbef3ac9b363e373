import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { decodeBody, lowerCased, type Payload, present } from './payload.ts';
import { splitByStage, splitByTemplate } from './resource-path.ts';

/** Reads payload format 2.0, which HTTP APIs send. */
export function readPayloadV2(event: APIGatewayProxyEventV2): Payload {
  const { apiId, domainName, http, requestId, stage } = event.requestContext;
  const params = present(event.pathParameters);
  const template = event.routeKey.split(' ')[1];
  const split =
    template === undefined ? splitByStage(event.rawPath, stage) : splitByTemplate(event.rawPath, template, params);
  const cookie = event.cookies === undefined || event.cookies.length === 0 ? {} : { cookie: event.cookies.join('; ') };
  return {
    ...split,
    method: http.method.toUpperCase(),
    route: template === undefined || template.endsWith('/{proxy+}') ? '$default' : event.routeKey,
    params,
    query: lastOfEach(event.rawQueryString, event.queryStringParameters),
    headers: { ...lowerCased(present(event.headers)), ...cookie },
    body: decodeBody(event.body, event.isBase64Encoded),
    requestId,
    apiId,
    stage,
    domainName,
  };
}

/**
 * The parsed map joins repeated parameters by commas, and `sort=itemNo,desc` contains one itself. The raw string is
 * unambiguous.
 */
function lastOfEach(raw: string | undefined, parsed: APIGatewayProxyEventV2['queryStringParameters']) {
  return raw === undefined || raw === '' ? present(parsed) : Object.fromEntries(new URLSearchParams(raw));
}
