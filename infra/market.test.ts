import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { concurrencyOf } from './concurrency.ts';
import { type MarketTemplates, marketIn, templatesOf } from './testing/market.fixture.ts';
import { refusedByEmulators } from './testing/refused-by-emulators.fixture.ts';
import { attribute, type Resource, resourcesOf, same } from './testing/template.fixture.ts';

// With the real bundles: exactly what would be deployed. CloudFormation's own validation runs for prod, which contains
// everything.
const markets: readonly (readonly [name: string, market: MarketTemplates])[] = [
  ['local, HTTP API', marketIn('local', 'http', { bundled: true })],
  ['local, REST API', marketIn('local', 'rest', { bundled: true })],
  ['dev, HTTP API', marketIn('dev', 'http', { bundled: true })],
  ['dev, REST API', marketIn('dev', 'rest', { bundled: true })],
  ['prod, HTTP API', marketIn('prod', 'http', { bundled: true, validated: true })],
  ['prod, REST API', marketIn('prod', 'rest', { bundled: true, validated: true })],
];
const local = markets.filter(([name]) => name.startsWith('local'));
const onAws = markets.filter(([name]) => !name.startsWith('local'));

const functionType = 'AWS::Lambda::Function';

/**
 * The names of a type's resources that lack something. It searches by type, not by construct, so that it also finds one
 * that is declared another way.
 */
function lacking(template: Template, type: string, has: (resource: Resource) => boolean): readonly string[] {
  const all = resourcesOf(template, type);
  expect(all).not.toEqual([]);
  return all
    .filter((one) => !has(one))
    .map(({ id, properties }) => String(properties.FunctionName ?? properties.QueueName ?? id));
}

/** Types whose names stand in the runbook and in commands, or that operators look for in the console. */
const typed = [
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::DynamoDB::Table',
  'AWS::Events::Archive',
  'AWS::Events::EventBus',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::SES::ConfigurationSet',
  'AWS::SQS::Queue',
  'AWS::SSM::Parameter',
];

/** Types whose names may be given again, or that belong to something larger. */
const alike = [
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Stage',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::Cognito::UserPool',
  'AWS::IAM::Policy',
  'AWS::Lambda::Alias',
];

/** The name that a resource asks for, if any. */
function namesIn({ Type, Properties }: { readonly Type: string; readonly Properties?: object }): readonly string[] {
  if (alike.includes(Type)) return [];
  const kind = Type.split('::')[2] ?? '';
  const given = new Map(Object.entries(Properties ?? {}));
  return ['Name', `${kind}Name`]
    .flatMap((property) => given.get(property) ?? [])
    .filter((name) => typeof name === 'string');
}

describe('the market', () => {
  it.each(markets)('has tables, a bus and one gateway (%s)', (name, { data, messaging, services }) => {
    data.resourceCountIs('AWS::DynamoDB::Table', 9);
    messaging.resourceCountIs('AWS::Events::EventBus', 1);
    services.resourceCountIs('AWS::ApiGatewayV2::Api', name.endsWith('HTTP API') ? 1 : 0);
    services.resourceCountIs('AWS::ApiGateway::RestApi', name.endsWith('REST API') ? 1 : 0);
  });

  it.each(markets)('says where its API is (%s)', (name, { services }) => {
    const outputs = Object.keys(services.findOutputs('*'));
    expect(outputs).toEqual(expect.arrayContaining(['ApiUrl', 'ApiId']));
    expect(outputs.includes('ApiPath')).toBe(name.startsWith('local'));
  });

  it.each(onAws)('is watched on AWS (%s)', (_, { operations }) => {
    expect(operations).toBeDefined();
  });

  it.each(local)('holds nothing that the emulators refuse (%s)', (_, market) => {
    const types = templatesOf(market).flatMap((template) =>
      Object.values<{ readonly Type: string }>(template.toJSON().Resources).map(({ Type }) => Type),
    );
    expect(types).toContain(functionType);
    expect(types.filter((type) => refusedByEmulators.includes(type))).toEqual([]);
    expect(market.operations).toBeUndefined();
  });
});

describe('another kind of gateway', () => {
  const resourcesIn = (name: string) =>
    Object.entries<{ readonly Type: string; readonly Properties?: object }>(
      markets.find(([one]) => one === name)?.[1].services.toJSON().Resources ?? {},
    );

  it.each(['dev', 'prod'])('can be deployed over the other: no resource of %s changes its type', (stage) => {
    const rest = new Map(resourcesIn(`${stage}, REST API`));
    const both = resourcesIn(`${stage}, HTTP API`).filter(([id]) => rest.has(id));
    expect(both.length).toBeGreaterThan(100);
    expect(both.filter(([id, { Type }]) => rest.get(id)?.Type !== Type)).toEqual([]);
  });

  it.each(['dev', 'prod'])(
    'can be deployed over the other: what is new in %s takes no name that is still in use',
    (stage) => {
      const http = resourcesIn(`${stage}, HTTP API`);
      const rest = resourcesIn(`${stage}, REST API`);
      const known = new Set(http.map(([id]) => id));
      const used = new Set(http.flatMap(([, resource]) => namesIn(resource)));
      const taken = rest.filter(([id, resource]) => !known.has(id) && namesIn(resource).some((name) => used.has(name)));
      expect(taken.map(([id]) => id)).toEqual([]);
    },
  );

  it.each(['dev', 'prod'])('changes nothing that other stacks of %s import', (stage) => {
    const exports = (gateway: string) =>
      markets.find(([name]) => name === `${stage}, ${gateway} API`)?.[1].services.findOutputs('*', { Export: {} });
    expect(exports('HTTP')).toEqual(exports('REST'));
  });
});

describe('names that AWS would not give twice', () => {
  it.each(onAws)('are only those that an operator types (%s)', (_, market) => {
    const named = templatesOf(market).flatMap((template) =>
      Object.values<{ readonly Type: string }>(template.toJSON().Resources)
        .filter((resource) => namesIn(resource).length > 0)
        .map(({ Type }) => Type),
    );
    expect([...new Set(named)].toSorted()).toEqual(typed);
  });

  it.each(markets)('are free again after a first deploy that failed (%s)', (_, market) => {
    const kept = templatesOf(market).flatMap((template) =>
      Object.entries<{ readonly DeletionPolicy?: string }>(template.toJSON().Resources).filter(
        ([, { DeletionPolicy }]) => DeletionPolicy === 'Retain',
      ),
    );
    expect(kept.map(([id]) => id)).toEqual([]);
  });
});

describe('every function, whoever declares it', () => {
  /** The templates with functions, one after another. */
  const stacks = markets.flatMap(([name, { services, identity }]) => [
    [name, services] as const,
    ...(identity === undefined ? [] : [[`${name}, identity`, identity] as const]),
  ]);

  it.each(stacks)('has the alias live (%s)', (_, template) => {
    const aliases = resourcesOf(template, 'AWS::Lambda::Alias').filter(({ properties }) => properties.Name === 'live');
    const hasAlias = ({ id }: Resource) => aliases.some(({ properties }) => same(properties.FunctionName, { Ref: id }));
    expect(lacking(template, functionType, hasAlias)).toEqual([]);
  });

  it('is deployed as its bundle, not as the sources that stand for it where nothing is deployed', () => {
    const codeOf = ({ services, identity }: MarketTemplates) =>
      [services, identity].flatMap((template) =>
        template === undefined ? [] : resourcesOf(template, functionType).map(({ properties }) => properties.Code),
      );
    const sources = codeOf(marketIn('prod'));
    const bundles = codeOf(marketIn('prod', 'http', { bundled: true, validated: true }));
    expect(bundles).toHaveLength(sources.length);
    expect(bundles.filter((bundle) => sources.some((source) => same(bundle, source)))).toEqual([]);
  });

  it.each(stacks)('has a log of its own that ends some day (%s)', (_, template) => {
    const ends = resourcesOf(template, 'AWS::Logs::LogGroup').filter(
      ({ properties }) => Number(properties.RetentionInDays) > 0,
    );
    const hasLog = ({ properties }: Resource) =>
      ends.some(
        (log) =>
          log.properties.LogGroupName === `/aws/lambda/${String(properties.FunctionName)}` &&
          same(Object(properties.LoggingConfig).LogGroup, { Ref: log.id }),
      );
    expect(lacking(template, functionType, hasLog)).toEqual([]);
  });

  it.each(stacks)('runs Node 24 on arm64 with memory and time limit of its own (%s)', (_, template) => {
    const isSized = ({ properties }: Resource) =>
      properties.Runtime === 'nodejs24.x' &&
      same(properties.Architectures, ['arm64']) &&
      Number(properties.MemorySize) >= 256 &&
      Number(properties.Timeout) >= 5;
    expect(lacking(template, functionType, isSized)).toEqual([]);
  });

  it.each(stacks)('shares its role with no other (%s)', (_, template) => {
    const roles = resourcesOf(template, functionType).map(({ properties }) => properties.Role);
    const isAlone = ({ properties }: Resource) => roles.filter((role) => same(role, properties.Role)).length === 1;
    expect(lacking(template, functionType, isAlone)).toEqual([]);
  });
});

describe('concurrency of the account', () => {
  const reserved = ({ services }: MarketTemplates) =>
    Object.fromEntries(
      resourcesOf(services, functionType).flatMap(({ properties }) =>
        properties.ReservedConcurrentExecutions === undefined
          ? []
          : [
              [
                String(properties.FunctionName).replace(/^gdmarket-[a-z]+-/, ''),
                properties.ReservedConcurrentExecutions,
              ],
            ],
      ),
    );

  it.each(onAws)('is kept for whoever is called synchronously, and nobody else (%s)', (name, market) => {
    const { payment, item } = concurrencyOf[name.startsWith('dev') ? 'dev' : 'prod'].callees ?? {};
    expect(reserved(market)).toEqual({ 'payment-calls': payment, 'item-calls': item });
  });

  it.each(local)('is not kept where there is none to share (%s)', (_, market) => {
    expect(reserved(market)).toEqual({});
  });
});

describe('every queue, whoever declares it', () => {
  it.each(markets)('is encrypted and keeps its messages for 14 days (%s)', (_, { services }) => {
    const isSafe = ({ properties }: Resource) =>
      properties.SqsManagedSseEnabled === true && properties.MessageRetentionPeriod === 14 * 24 * 3600;
    expect(lacking(services, 'AWS::SQS::Queue', isSafe)).toEqual([]);
  });

  it.each(markets)('has a dead-letter queue when it feeds a function (%s)', (_, { services }) => {
    const queues = resourcesOf(services, 'AWS::SQS::Queue');
    const isDeadLetterQueue = (arn: unknown) => queues.some(({ id }) => same(arn, attribute(id)));
    const hasDeadLetters = ({ properties }: Resource) => {
      const queue = queues.find(({ id }) => same(properties.EventSourceArn, attribute(id)));
      const redrive = Object(queue?.properties.RedrivePolicy);
      return queue === undefined || isDeadLetterQueue(redrive.deadLetterTargetArn);
    };
    expect(lacking(services, 'AWS::Lambda::EventSourceMapping', hasDeadLetters)).toEqual([]);
  });

  it.each(markets)('keeps only some of its consumer busy at once (%s)', (_, { services }) => {
    const isStream = ({ properties }: Resource) => properties.StartingPosition !== undefined;
    const isBounded = (source: Resource) =>
      isStream(source) || Number(Object(source.properties.ScalingConfig).MaximumConcurrency) >= 2;
    expect(lacking(services, 'AWS::Lambda::EventSourceMapping', isBounded)).toEqual([]);
  });

  it.each(markets)('is behind a failing stream (%s)', (_, { services }) => {
    const isStream = ({ properties }: Resource) => !JSON.stringify(properties.EventSourceArn).includes('Queue');
    const hasFailureQueue = (source: Resource) =>
      !isStream(source) || source.properties.DestinationConfig !== undefined;
    expect(resourcesOf(services, 'AWS::Lambda::EventSourceMapping').filter(isStream)).toHaveLength(4);
    expect(lacking(services, 'AWS::Lambda::EventSourceMapping', hasFailureQueue)).toEqual([]);
  });
});
