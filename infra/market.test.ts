import { describe, expect, it } from 'vitest';
import { marketIn, templatesOf } from './testing/market.fixture.ts';
import { refusedByEmulators } from './testing/refused-by-emulators.fixture.ts';
import { type Resource, resourceOf, resourcesOf, same } from './testing/template.fixture.ts';

// The real bundles: what is synthesized here is what would be deployed.
const markets = {
  'local, HTTP API': marketIn('local', 'http'),
  'local, REST API': marketIn('local', 'rest'),
  'dev, HTTP API': marketIn('dev', 'http'),
  'dev, REST API': marketIn('dev', 'rest'),
  'prod, HTTP API': marketIn('prod', 'http'),
  'prod, REST API': marketIn('prod', 'rest'),
};
const everywhere = Object.entries(markets);
const local = everywhere.filter(([name]) => name.startsWith('local'));
const onAws = everywhere.filter(([name]) => !name.startsWith('local'));

/** Every function, found by its type and not by its construct, so that one declared otherwise is seen. */
const functions = everywhere.flatMap(([market, { services }]) =>
  resourcesOf(services, 'AWS::Lambda::Function').map((one) => ({ market, services, name: nameOf(one), ...one })),
);

function nameOf({ properties }: Resource): string {
  return String(properties.FunctionName);
}

describe('the market', () => {
  it.each(everywhere)('has tables, a bus and one gateway (%s)', (name, { data, messaging, services }) => {
    data.resourceCountIs('AWS::DynamoDB::Table', 6);
    messaging.resourceCountIs('AWS::Events::EventBus', 1);
    services.resourceCountIs('AWS::ApiGatewayV2::Api', name.endsWith('HTTP API') ? 1 : 0);
    services.resourceCountIs('AWS::ApiGateway::RestApi', name.endsWith('REST API') ? 1 : 0);
  });

  it.each(everywhere)('says where its API is (%s)', (name, { services }) => {
    const outputs = Object.keys(services.findOutputs('*'));
    expect(outputs).toEqual(expect.arrayContaining(['ApiUrl', 'ApiId']));
    expect(outputs.includes('ApiPath')).toBe(name.startsWith('local'));
  });

  it.each(onAws)('is watched on AWS (%s)', (_, { operations }) => {
    expect(operations).toBeDefined();
  });

  it.each(local)('holds nothing that the emulators refuse (%s)', (_, market) => {
    const types = templatesOf(market).flatMap((template) =>
      Object.values(template.findResources('*')).map((resource) => String(resource.Type)),
    );
    expect(types).toContain('AWS::Lambda::Function');
    expect(types.filter((type) => refusedByEmulators.includes(type))).toEqual([]);
    expect(market.operations).toBeUndefined();
  });
});

describe('every function, whoever declares it', () => {
  it.each(functions)('$name has its alias live ($market)', ({ services, id }) => {
    expect(resourceOf(services, 'AWS::Lambda::Alias', { FunctionName: { Ref: id } }).properties.Name).toBe('live');
  });

  it.each(functions)('$name has a log that ends some day ($market)', ({ services, name, properties }) => {
    const log = resourceOf(services, 'AWS::Logs::LogGroup', { LogGroupName: `/aws/lambda/${name}` });
    expect(log.properties.RetentionInDays).toBeGreaterThan(0);
    expect(properties.LoggingConfig).toEqual({ LogGroup: { Ref: log.id } });
  });

  it.each(functions)('$name runs Node 24 on arm64, with memory and time limit ($market)', ({ properties }) => {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(properties.MemorySize).toBeGreaterThanOrEqual(256);
    expect(properties.Timeout).toBeGreaterThanOrEqual(5);
  });

  it.each(functions)('$name has a role of its own ($market)', ({ services, properties }) => {
    const sharers = resourcesOf(services, 'AWS::Lambda::Function').filter((one) =>
      same(one.properties.Role, properties.Role),
    );
    expect(sharers).toHaveLength(1);
  });
});

describe('every queue, whoever declares it', () => {
  const queues = everywhere.flatMap(([market, { services }]) =>
    resourcesOf(services, 'AWS::SQS::Queue').map((one) => ({
      market,
      services,
      name: one.properties.QueueName,
      ...one,
    })),
  );

  it.each(queues)('$name is encrypted and keeps its messages for 14 days ($market)', ({ properties }) => {
    expect(properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 });
  });

  const feeding = queues.filter(({ services, id }) => {
    const source = { 'Fn::GetAtt': [id, 'Arn'] };
    return resourcesOf(services, 'AWS::Lambda::EventSourceMapping').some(({ properties }) =>
      same(properties.EventSourceArn, source),
    );
  });

  it('feeds functions in five places a market', () => {
    expect(feeding).toHaveLength(5 * everywhere.length);
  });

  it.each(feeding)('$name, which feeds a function, has a dead-letter queue ($market)', ({ services, properties }) => {
    const { deadLetterTargetArn } = properties.RedrivePolicy as {
      readonly deadLetterTargetArn: { readonly 'Fn::GetAtt': readonly string[] };
    };
    const ids = resourcesOf(services, 'AWS::SQS::Queue').map(({ id }) => id);
    expect(ids).toContain(deadLetterTargetArn['Fn::GetAtt'][0]);
  });
});
