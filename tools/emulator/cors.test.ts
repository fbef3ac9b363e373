import { expect, it } from 'vitest';
import { corsOf } from './cors.ts';

it('finds the CORS settings of an HTTP API in its template', () => {
  const Properties = { CorsConfiguration: { AllowOrigins: ['*'], MaxAge: 3600 } };
  const template = {
    Resources: { Table: { Type: 'AWS::DynamoDB::Table' }, Api: { Type: 'AWS::ApiGatewayV2::Api', Properties } },
  };
  expect(corsOf(template)).toEqual(Properties.CorsConfiguration);
});

it('finds none where there is no HTTP API', () => {
  expect(corsOf({ Resources: { Api: { Type: 'AWS::ApiGateway::RestApi' } } })).toBeUndefined();
  expect(corsOf({})).toBeUndefined();
});
