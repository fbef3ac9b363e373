import {
  Cors,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  type Resource,
  RestApi,
  type StageOptions,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { HttpFunction } from '../../contracts/http/routes.ts';
import { nameIn, type Stage } from '../stage.ts';
import { accessLogFormat, createAccessLog } from './access-log.ts';
import {
  asFunction,
  CORS_EXPOSED,
  CORS_HEADERS,
  emulatorPath,
  type Gateway,
  type GatewayProps,
  routeList,
} from './gateway.ts';

/** The routes as a REST API, which can carry WAF and usage plans; whatever has no route goes to the entry function. */
export class RestGateway extends Construct implements Gateway {
  readonly url: string;
  readonly apiId: string;
  readonly emulatorPath: string;

  /** Takes the scope, an id and the functions. */
  constructor(scope: Construct, id: string, { stage, functions }: GatewayProps) {
    super(scope, id);
    const stageName = stage.name;
    const api = new RestApi(this, 'Api', {
      restApiName: nameIn(stage),
      endpointTypes: [EndpointType.REGIONAL],
      deployOptions: { stageName, ...this.guards(stage) },
      // REST APIs write logs with a role of the whole account and region.
      cloudWatchRole: !stage.emulated,
      defaultCorsPreflightOptions: {
        allowOrigins: Cors.ALL_ORIGINS,
        allowHeaders: CORS_HEADERS,
        exposeHeaders: CORS_EXPOSED,
      },
    });
    const integration = (name: HttpFunction) =>
      // One permission a function, not one a method: a policy has 20 KB.
      new LambdaIntegration(asFunction(functions[name]), { scopePermissionToMethod: false });
    const entry = integration('entry');
    const resources = new Set<Resource>();
    for (const route of routeList()) {
      const resource = api.root.resourceForPath(route.path);
      resource.addMethod(route.method, integration(route.function));
      resources.add(resource);
    }
    // A known path with another method, and any other path.
    for (const resource of resources) resource.addMethod('ANY', entry);
    api.root.addMethod('ANY', entry);
    api.root.addProxy({ defaultIntegration: entry, anyMethod: true });
    this.apiId = api.restApiId;
    this.url = api.url;
    this.emulatorPath = emulatorPath('rest', api.restApiId, stageName);
  }

  private guards(stage: Stage): StageOptions {
    if (stage.throttle === undefined) return {};
    return {
      throttlingRateLimit: stage.throttle.rateLimit,
      throttlingBurstLimit: stage.throttle.burstLimit,
      loggingLevel: MethodLoggingLevel.ERROR,
      accessLogDestination: new LogGroupLogDestination(createAccessLog(this, stage)),
      accessLogFormat: accessLogFormat('$context.httpMethod $context.resourcePath'),
    };
  }
}
