import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleOf } from './bundle.ts';
import { type MarketTemplates, marketIn, templatesOf } from './testing/market.fixture.ts';
import { refusedByEmulators } from './testing/refused-by-emulators.fixture.ts';
import { attribute, type Resource, resourcesOf, same } from './testing/template.fixture.ts';

// The real bundles: what is synthesized here is what would be deployed. CloudFormation's own validation looks at prod, which holds everything.
const markets: readonly (readonly [name: string, market: MarketTemplates])[] = [
  ['local, HTTP API', marketIn('local', 'http')],
  ['local, REST API', marketIn('local', 'rest')],
  ['dev, HTTP API', marketIn('dev', 'http')],
  ['dev, REST API', marketIn('dev', 'rest')],
  ['prod, HTTP API', marketIn('prod', 'http', true)],
  ['prod, REST API', marketIn('prod', 'rest', true)],
];
const local = markets.filter(([name]) => name.startsWith('local'));
const onAws = markets.filter(([name]) => !name.startsWith('local'));

afterAll(() => rmSync(dirname(bundleOf('entry-http')), { recursive: true, force: true }));

const functionType = 'AWS::Lambda::Function';

/** Names of the resources of a type that lack something. Found by type, not by construct, so that one declared otherwise is seen. */
function lacking(template: Template, type: string, has: (resource: Resource) => boolean): readonly string[] {
  const all = resourcesOf(template, type);
  expect(all).not.toEqual([]);
  return all
    .filter((one) => !has(one))
    .map(({ id, properties }) => String(properties.FunctionName ?? properties.QueueName ?? id));
}

describe('the market', () => {
  it.each(markets)('has tables, a bus and one gateway (%s)', (name, { data, messaging, services }) => {
    data.resourceCountIs('AWS::DynamoDB::Table', 7);
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

describe('every function, whoever declares it', () => {
  it.each(markets)('has the alias live (%s)', (_, { services }) => {
    const aliases = resourcesOf(services, 'AWS::Lambda::Alias').filter(({ properties }) => properties.Name === 'live');
    const hasAlias = ({ id }: Resource) => aliases.some(({ properties }) => same(properties.FunctionName, { Ref: id }));
    expect(lacking(services, functionType, hasAlias)).toEqual([]);
  });

  it.each(markets)('has a log of its own that ends some day (%s)', (_, { services }) => {
    const ends = resourcesOf(services, 'AWS::Logs::LogGroup').filter(
      ({ properties }) => Number(properties.RetentionInDays) > 0,
    );
    const hasLog = ({ properties }: Resource) =>
      ends.some(
        (log) =>
          log.properties.LogGroupName === `/aws/lambda/${String(properties.FunctionName)}` &&
          same(properties.LoggingConfig, { LogGroup: { Ref: log.id } }),
      );
    expect(lacking(services, functionType, hasLog)).toEqual([]);
  });

  it.each(markets)('runs Node 24 on arm64 with memory and time limit of its own (%s)', (_, { services }) => {
    const isSized = ({ properties }: Resource) =>
      properties.Runtime === 'nodejs24.x' &&
      same(properties.Architectures, ['arm64']) &&
      Number(properties.MemorySize) >= 256 &&
      Number(properties.Timeout) >= 5;
    expect(lacking(services, functionType, isSized)).toEqual([]);
  });

  it.each(markets)('shares its role with no other (%s)', (_, { services }) => {
    const roles = resourcesOf(services, functionType).map(({ properties }) => properties.Role);
    const isAlone = ({ properties }: Resource) => roles.filter((role) => same(role, properties.Role)).length === 1;
    expect(lacking(services, functionType, isAlone)).toEqual([]);
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

  it.each(markets)('is behind a failing stream (%s)', (_, { services }) => {
    const isStream = ({ properties }: Resource) => !JSON.stringify(properties.EventSourceArn).includes('Queue');
    const hasFailureQueue = (source: Resource) =>
      !isStream(source) || source.properties.DestinationConfig !== undefined;
    expect(resourcesOf(services, 'AWS::Lambda::EventSourceMapping').filter(isStream)).toHaveLength(4);
    expect(lacking(services, 'AWS::Lambda::EventSourceMapping', hasFailureQueue)).toEqual([]);
  });
});
