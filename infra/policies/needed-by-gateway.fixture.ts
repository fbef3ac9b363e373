import { arnIn } from './account.fixture.ts';
import type { Call } from './call.fixture.ts';
import { type Market, ofType } from './deployed.fixture.ts';

/** The methods that an `ANY` is tested with; API Gateway names the method of the request. */
const METHODS = ['GET', 'HEAD', 'PUT', 'POST'];

/**
 * API Gateway → function, for every route that leads to one. The source is the API's id, the stage, then the method and
 * path of the route as declared, including braces; for the catch-all route of an HTTP API it is `$default` alone.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function neededByGateway(market: Market): readonly Call[] {
  return [...routesOfHttpApi(market), ...methodsOfRestApi(market)];
}

function routesOfHttpApi(market: Market): readonly Call[] {
  const integrations = new Map(
    ofType(market, 'AWS::ApiGatewayV2::Integration').map(({ ref, properties }) => [`integrations/${ref}`, properties]),
  );
  return ofType(market, 'AWS::ApiGatewayV2::Route').flatMap(({ properties: { ApiId, RouteKey, Target } }) => {
    const callee = String(integrations.get(String(Target))?.IntegrationUri);
    const [method = '', path = ''] = String(RouteKey).split(' ');
    const methods = method === 'ANY' ? ['*', ...METHODS] : [method];
    return methods.map((one) => callTo(callee, `${ApiId}/$default/${one}${path}`));
  });
}

function methodsOfRestApi(market: Market): readonly Call[] {
  const stage = ofType(market, 'AWS::ApiGateway::Stage')[0]?.ref;
  return ofType(market, 'AWS::ApiGateway::Method').flatMap(({ properties }) => {
    const { RestApiId, ResourceId, HttpMethod, Integration } = properties;
    const callee = /functions\/(?<arn>.*)\/invocations$/.exec(String(Object(Integration).Uri))?.groups?.arn;
    // A preflight that the gateway answers itself calls no function.
    if (callee === undefined) return [];
    const path = pathOf(market, String(ResourceId)) || '/';
    const methods = HttpMethod === 'ANY' ? ['*', ...METHODS] : [HttpMethod];
    return methods.flatMap((method) =>
      [path, path.replaceAll(/\{[^}]*\}/g, '*')].map((one) => callTo(callee, `${RestApiId}/${stage}/${method}${one}`)),
    );
  });
}

function pathOf(market: Market, resourceId: string): string {
  const resource = ofType(market, 'AWS::ApiGateway::Resource').find(({ ref }) => ref === resourceId);
  if (resource === undefined) return '';
  return `${pathOf(market, String(resource.properties.ParentId))}/${resource.properties.PathPart}`;
}

function callTo(functionArn: string, source: string): Call {
  const by = { service: 'apigateway.amazonaws.com', sourceArn: arnIn('execute-api', source) };
  return { by, action: 'lambda:InvokeFunction', on: functionArn };
}
