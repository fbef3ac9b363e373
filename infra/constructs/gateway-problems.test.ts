import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { describe, expect, it } from 'vitest';
import { gatewayIn } from '../testing/gateway.fixture.ts';
import { resourcesOf } from '../testing/template.fixture.ts';
import { RestGateway } from './rest-gateway.ts';

const responses = resourcesOf(gatewayIn(RestGateway, 'rest', 'prod'), 'AWS::ApiGateway::GatewayResponse').map(
  ({ properties }) => ({
    type: String(properties.ResponseType),
    status: Number(properties.StatusCode),
    headers: properties.ResponseParameters as Readonly<Record<string, string>>,
    body: JSON.parse(Object(properties.ResponseTemplates)['application/json']),
  }),
);

describe('what a REST API answers by itself', () => {
  it('is ours for every type of answer there is', () => {
    const types = Object.values(ResponseType).map(({ responseType }) => responseType);
    expect(responses.map(({ type }) => type).toSorted()).toEqual(types.toSorted());
  });

  it.each(responses)('is a problem with all fields: $type', ({ status, headers, body }) => {
    expect(body).toEqual({
      type: expect.stringMatching(/^urn:gdmarket:problem:[a-z-]+$/),
      title: expect.stringMatching(/^[A-Z]/),
      status,
      detail: expect.stringMatching(/^[A-Z].*\.$/),
      correlationId: '$context.requestId',
    });
    expect(headers).toMatchObject({
      'gatewayresponse.header.Content-Type': "'application/problem+json'",
      'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
      'gatewayresponse.header.Access-Control-Expose-Headers':
        "'etag,location,retry-after,www-authenticate,x-correlation-id,idempotent-replayed'",
      'gatewayresponse.header.x-correlation-id': 'context.requestId',
    });
  });

  it.each([
    ['THROTTLED', 429],
    ['REQUEST_TOO_LARGE', 413],
    ['UNSUPPORTED_MEDIA_TYPE', 415],
    ['MISSING_AUTHENTICATION_TOKEN', 404],
    ['ACCESS_DENIED', 403],
    ['UNAUTHORIZED', 401],
    ['EXPIRED_TOKEN', 401],
    ['INTEGRATION_TIMEOUT', 504],
  ])('has the status that says what is wrong: %s', (type, status) => {
    expect(responses.find((one) => one.type === type)?.status).toBe(status);
  });

  it('says how to sign in where that helps', () => {
    const challenged = responses.filter(({ headers }) => 'gatewayresponse.header.WWW-Authenticate' in headers);
    expect(challenged.map(({ type }) => type).toSorted()).toEqual(['EXPIRED_TOKEN', 'UNAUTHORIZED']);
    for (const { headers, status } of challenged) {
      expect(status).toBe(401);
      expect(headers['gatewayresponse.header.WWW-Authenticate']).toBe("'Bearer'");
    }
  });

  it('says when to come back where that helps', () => {
    const retry = responses.filter(({ headers }) => headers['gatewayresponse.header.Retry-After'] === "'1'");
    expect(retry.map(({ type }) => type).toSorted()).toEqual([
      'INTEGRATION_FAILURE',
      'INTEGRATION_TIMEOUT',
      'THROTTLED',
    ]);
  });
});
