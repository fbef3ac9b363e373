import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { AttributeType, BillingMode, type ITable, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import {
  Architecture,
  Code,
  FilterCriteria,
  FilterRule,
  Function as Lambda,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { aggregateTables, callees, consumers, PREFIX, REFERENCE_API, routes, viewTables } from './parts.ts';

/** As large as the market's own HTTP functions and consumers. */
const MEMORY_MB = 512;

/**
 * One rental as AWS's guides build it: a REST API with a function for each route, state and event as two rows of one
 * transaction, streams to a bus, and a function for each rule. `code`: the folder of the bundle.
 */
export class ReferenceStack extends Stack {
  constructor(scope: Construct, id: string, code: string, props: StackProps) {
    super(scope, id, props);
    const bus = new EventBus(this, 'Bus', { eventBusName: `${PREFIX}bus` });
    const aggregates = aggregateTables.map((name) => this.#table(name, true));
    const tables = new Map([...aggregates, ...viewTables.map((name) => this.#table(name, false))]);
    const variables = Object.fromEntries([...tables].map(([name, { tableName }]) => [name, tableName]));
    const make = (name: string, environment: Readonly<Record<string, string>> = {}) => {
      const made = new Lambda(this, `Function-${name}`, {
        functionName: `${PREFIX}${name}`,
        code: Code.fromAsset(code),
        handler: `index.${name}`,
        runtime: Runtime.NODEJS_24_X,
        architecture: Architecture.ARM_64,
        memorySize: MEMORY_MB,
        timeout: Duration.seconds(10),
        environment: { ...variables, POWERTOOLS_TRACE_ENABLED: 'false', ...environment },
      });
      for (const table of tables.values()) table.grantReadWriteData(made);
      return made;
    };
    const called = Object.entries(callees).map(([variable, name]) => [variable, make(name)] as const);
    const names = Object.fromEntries(called.map(([variable, { functionName }]) => [variable, functionName]));
    const api = new RestApi(this, 'Api', { restApiName: `${PREFIX}api`, cloudWatchRole: false });
    Tags.of(api).add('ms-custom-id', REFERENCE_API);
    for (const [route, name] of Object.entries(routes)) {
      const [method = '', path = ''] = route.split(' ');
      const handler = make(name, names);
      for (const [, callee] of called) callee.grantInvoke(handler);
      api.root.resourceForPath(path).addMethod(method, new LambdaIntegration(handler));
    }
    for (const [name, detailType] of Object.entries(consumers)) {
      const targets = [new LambdaFunction(make(name))];
      new Rule(this, `Rule-${name}`, {
        eventBus: bus,
        eventPattern: { source: ['reference'], detailType: [...detailType] },
        targets,
      });
    }
    this.#pipe(
      make('pipe', { BUS_NAME: bus.eventBusName }),
      bus,
      aggregates.map(([, table]) => table),
    );
    new CfnOutput(this, 'ApiId', { value: api.restApiId });
  }

  #table(variable: string, streams: boolean): readonly [string, Table] {
    const table = new Table(this, variable, {
      tableName: `${PREFIX}${variable.toLowerCase()}`,
      partitionKey: { name: 'id', type: AttributeType.STRING },
      sortKey: { name: 'what', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'ttl',
      removalPolicy: RemovalPolicy.DESTROY,
      ...(streams && { stream: StreamViewType.NEW_IMAGE }),
    });
    // Lists of the contract, in the way of the guides: with all fields.
    table.addGlobalSecondaryIndex({
      indexName: 'by-kind',
      partitionKey: { name: 'kind', type: AttributeType.STRING },
      sortKey: { name: 'id', type: AttributeType.STRING },
    });
    return [variable, table];
  }

  #pipe(pipe: Lambda, bus: EventBus, sources: readonly Table[]): void {
    bus.grantPutEventsTo(pipe);
    const filters = [FilterCriteria.filter({ dynamodb: { Keys: { what: { S: FilterRule.beginsWith('event#') } } } })];
    // The library's own interface and class differ under exactOptionalPropertyTypes.
    for (const table of sources)
      pipe.addEventSource(
        new DynamoEventSource(table as ITable, { startingPosition: StartingPosition.TRIM_HORIZON, filters }),
      );
  }
}
