import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import type { MonitoringContext } from '../monitoring-settings.ts';
import { stageOf } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import { createStack } from '../testing/app.fixture.ts';
import { actionsOn, permissionsOf, roleOf } from '../testing/policy.fixture.ts';
import { attribute, resourceOf, resourcesOf } from '../testing/template.fixture.ts';
import { MarketFunction, timeouts } from './market-function.ts';
import { MarketTable } from './market-table.ts';

/** A callee, and a caller that reads a table. */
function functionsIn(stageName: StageName, monitoring: MonitoringContext = {}): Template {
  const none = [undefined, undefined, undefined, undefined] as const;
  const stage = stageOf(stageName, 'http', ...none, monitoring);
  const stack = createStack();
  const { table } = new MarketTable(stack, 'Things', { stage, name: 'things', outbox: true, list: 'items' });
  const callee = new MarketFunction(stack, 'Callee', {
    stage,
    component: 'payment',
    role: 'calls',
    memoryMb: 1024,
    timeout: timeouts.calls,
  });
  const caller = new MarketFunction(stack, 'Caller', {
    stage,
    component: 'item',
    role: 'http',
    memoryMb: 512,
    timeout: timeouts.http,
    environment: { TABLE_NAME: table.tableName },
    access: [{ table, actions: ['dynamodb:GetItem', 'dynamodb:Query'] }],
  });
  caller.allow(['lambda:InvokeFunction'], callee.live.functionArn);
  return Template.fromStack(stack);
}

const template = functionsIn('prod');
const local = functionsIn('local');
const tracing = functionsIn('prod', { traces: 'on' });
const caller = 'gdmarket-prod-item-http';
const callee = 'gdmarket-prod-payment-calls';
const functionNamed = (name: string) => resourceOf(template, 'AWS::Lambda::Function', { FunctionName: name });
const logOf = (name: string) => resourceOf(template, 'AWS::Logs::LogGroup', { LogGroupName: `/aws/lambda/${name}` });

describe('MarketFunction', () => {
  it('runs its bundle on Node 24 and arm64, with the memory and the time limit it was given', () => {
    expect(functionNamed(caller).properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: 512,
      Timeout: timeouts.http.toSeconds(),
    });
    expect(functionNamed(callee).properties).toMatchObject({ MemorySize: 1024, Timeout: 5 });
  });

  it('reads its table before its first event where the stage says so and somebody waits, and never without a table', () => {
    const handlerOf = (of: Template, name: string) =>
      resourceOf(of, 'AWS::Lambda::Function', { FunctionName: name }).properties.Handler;
    expect(handlerOf(template, caller)).toBe('primed.handler');
    expect(handlerOf(template, callee)).toBe('index.handler');
    expect(handlerOf(local, 'gdmarket-local-item-http')).toBe('index.handler');
  });

  it('knows the table it was given', () => {
    const TABLE_NAME = { Ref: resourceOf(template, 'AWS::DynamoDB::Table').id };
    expect(functionNamed(caller).properties.Environment).toEqual({ Variables: { TABLE_NAME } });
  });

  it('writes a log of its own, kept as long as the stage says', () => {
    expect(functionNamed(caller).properties.LoggingConfig).toEqual({
      LogGroup: { Ref: logOf(caller).id },
      LogFormat: 'JSON',
      ApplicationLogLevel: 'INFO',
      // The lines about each invocation are left out.
      SystemLogLevel: 'WARN',
    });
    expect(logOf(caller)).toMatchObject({
      properties: { RetentionInDays: 90 },
      deletionPolicy: 'RetainExceptOnCreate',
    });
    local.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 1 });
  });

  it('has a role of its own that only Lambda can take and nobody manages', () => {
    expect(roleOf(functionNamed(caller))).not.toBe(roleOf(functionNamed(callee)));
    template.allResourcesProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
      },
      ManagedPolicyArns: Match.absent(),
    });
  });

  it('may, when nothing is granted, write its log and nothing else', () => {
    expect(permissionsOf(template, callee)).toEqual([
      {
        effect: 'Allow',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [attribute(logOf(callee).id)],
      },
    ]);
  });

  it('sends traces only where the stage says so, and may then send those and nothing else', () => {
    const traced = resourceOf(tracing, 'AWS::Lambda::Function', { FunctionName: callee });
    expect(traced.properties.TracingConfig).toEqual({ Mode: 'Active' });
    expect(permissionsOf(tracing, callee).filter(({ actions }) => !actions[0]?.startsWith('logs:'))).toEqual([
      { effect: 'Allow', actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], resources: ['*'] },
    ]);
    expect(functionNamed(callee).properties).not.toHaveProperty('TracingConfig');
    expect(JSON.stringify(template)).not.toContain('xray');
  });

  it('may take exactly the actions that are granted on a table, on exactly that table', () => {
    const table = attribute(resourceOf(template, 'AWS::DynamoDB::Table').id);
    expect(actionsOn(template, caller, table)).toEqual(['dynamodb:GetItem', 'dynamodb:Query']);
    const tableStatements = permissionsOf(template, caller).filter(({ actions }) =>
      actions[0]?.startsWith('dynamodb:'),
    );
    expect(tableStatements.map(({ resources }) => resources)).toEqual([[table]]);
  });

  it('may invoke the alias it calls, not the function behind it', () => {
    const calls = permissionsOf(template, caller).filter(({ actions }) => actions.includes('lambda:InvokeFunction'));
    const { id } = resourceOf(template, 'AWS::Lambda::Alias', { FunctionName: { Ref: functionNamed(callee).id } });
    expect(calls).toEqual([{ effect: 'Allow', actions: ['lambda:InvokeFunction'], resources: [{ Ref: id }] }]);
  });

  it('is called by its alias live, which points at a published version', () => {
    const aliases = resourcesOf(template, 'AWS::Lambda::Alias');
    expect(aliases).toHaveLength(2);
    for (const { properties } of aliases) {
      const version = resourceOf(template, 'AWS::Lambda::Version', { FunctionName: properties.FunctionName });
      expect(properties).toMatchObject({ Name: 'live', FunctionVersion: attribute(version.id, 'Version') });
    }
  });
});
