import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import type { RolloutContext } from '../rollout-settings.ts';
import type { StageName } from '../stage-name.ts';
import { type MarketTemplates, marketIn } from '../testing/market.fixture.ts';
import { attribute, resourceOf, resourcesOf, same } from '../testing/template.fixture.ts';

const marketWith = (stage: StageName, rollout?: RolloutContext) => marketIn(stage, 'http', rollout && { rollout });
const prod = marketWith('prod');
const awaited = /-(?:http|calls|tokens)$/;

interface Update {
  readonly CodeDeployLambdaAliasUpdate: {
    readonly BeforeAllowTrafficHook: string;
    readonly DeploymentGroupName: { readonly Ref: string };
  };
}

/** How each function's alias is moved, by the function's name; undefined where CloudFormation itself does it. */
function updatesIn(market: MarketTemplates): ReadonlyMap<string, Update | undefined> {
  const templates = [market.services, market.identity].filter((one) => one !== undefined);
  return new Map(templates.flatMap((template) => updatesOf(template)));
}

function updatesOf(template: Template): readonly (readonly [string, Update | undefined])[] {
  const aliases = Object.values(template.findResources('AWS::Lambda::Alias'));
  return aliases.map(({ Properties, UpdatePolicy }) => {
    const functions = resourcesOf(template, 'AWS::Lambda::Function');
    const name = functions.find(({ id }) => same(Properties.FunctionName, { Ref: id }))?.properties.FunctionName;
    return [String(name), UpdatePolicy];
  });
}

describe.each(['dev', 'prod'] as const)('every function of %s', (stage) => {
  const updates = updatesIn(stage === 'prod' ? prod : marketWith(stage));

  it('that somebody waits for moves by CodeDeploy, after a self-test', () => {
    const moved = [...updates].filter(([, update]) => update !== undefined);
    expect(moved.length).toBeGreaterThanOrEqual(11);
    expect(moved.map(([name]) => name).filter((name) => !awaited.test(name))).toEqual([]);
    for (const [, update] of moved)
      expect(update?.CodeDeployLambdaAliasUpdate.BeforeAllowTrafficHook).toBe(`gdmarket-${stage}-deploys-hook`);
  });

  it('that a queue, a stream or a clock feeds moves at once', () => {
    const atOnce = [...updates].filter(([, update]) => update === undefined).map(([name]) => name);
    expect(atOnce.length).toBeGreaterThanOrEqual(10);
    expect(atOnce.filter((name) => awaited.test(name))).toEqual([]);
    if (stage === 'prod') expect(atOnce).toContain('gdmarket-prod-probe-probe');
  });
});

describe('a new version', () => {
  const { services } = prod;
  const name = 'gdmarket-prod-item-http';
  const { id } = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: name });
  const version = attribute(resourceOf(services, 'AWS::Lambda::Version', { FunctionName: { Ref: id } }).id, 'Version');
  const group = updatesIn(prod).get(name)?.CodeDeployLambdaAliasUpdate.DeploymentGroupName.Ref ?? '';
  const { properties } =
    resourcesOf(services, 'AWS::CodeDeploy::DeploymentGroup').find((one) => one.id === group) ?? {};
  const alarmIds = Object(properties?.AlarmConfiguration).Alarms.map((one: { Name: { Ref: string } }) => one.Name.Ref);
  const alarms = resourcesOf(services, 'AWS::CloudWatch::Alarm').filter((one) => alarmIds.includes(one.id));

  it('answers a tenth for five minutes, or as long as the stage says', () => {
    expect(properties?.DeploymentConfigName).toBe('CodeDeployDefault.LambdaCanary10Percent5Minutes');
    for (const { properties: other } of resourcesOf(
      marketWith('prod', { canary: 30 }).services,
      'AWS::CodeDeploy::DeploymentGroup',
    ))
      expect(other.DeploymentConfigName).toBe('CodeDeployDefault.LambdaCanary10Percent30Minutes');
  });

  it('is taken back when its deployment fails or one of its own two alarms rings', () => {
    expect(properties?.AutoRollbackConfiguration).toEqual({
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
    });
    expect(alarms).toHaveLength(2);
  });

  it('is judged by what it alone did as live', () => {
    const metrics = alarms.flatMap((alarm) => [
      alarm.properties,
      ...((alarm.properties.Metrics ?? []) as readonly { MetricStat?: { Metric: object } }[]).flatMap(
        ({ MetricStat }) => MetricStat?.Metric ?? [],
      ),
    ]);
    const dimensions = metrics.flatMap((metric) => ('Dimensions' in metric ? [metric.Dimensions] : []));
    const ofVersion = (dimension: string, more: readonly object[]) =>
      expect.arrayContaining([{ Name: dimension, Value: version }, ...more]);
    const asLive = ofVersion('ExecutedVersion', [
      { Name: 'FunctionName', Value: name },
      { Name: 'Resource', Value: `${name}:live` },
    ]);
    expect(dimensions).toHaveLength(4);
    expect(dimensions.filter((one) => asLive.asymmetricMatch(one))).toHaveLength(3);
    expect(dimensions).toContainEqual(ofVersion('Version', [{ Name: 'Function', Value: name }]));
  });

  it('begins with alarms that have never rung: their names have the version', () => {
    for (const alarm of alarms) expect(JSON.stringify(alarm.properties.AlarmName)).toContain(JSON.stringify(version));
  });

  it('leaves the old ones where they are', () => {
    for (const { deletionPolicy } of resourcesOf(services, 'AWS::Lambda::Version'))
      expect(deletionPolicy).toBe('RetainExceptOnCreate');
  });
});

describe('a deploy without a canary', () => {
  it('moves every alias at once when somebody says off, and stays ready for the next canary', () => {
    const off = marketWith('prod', { canary: 'off' });
    expect([...updatesIn(off).values()].filter((update) => update !== undefined)).toEqual([]);
    const groups = (market: MarketTemplates) =>
      Object.keys(market.services.findResources('AWS::CodeDeploy::DeploymentGroup'));
    expect(groups(off)).toEqual(groups(prod));
  });

  it('leaves the aliases alone that a rollback has moved, until the next one', () => {
    const market = marketWith('prod', { pinned: 'item-http:6,item-events:4' });
    const pinned = resourcesOf(market.services, 'AWS::Lambda::Alias').filter(
      ({ properties }) => typeof properties.FunctionVersion === 'string',
    );
    expect(pinned.map(({ properties }) => properties.FunctionVersion).toSorted()).toEqual(['4', '6']);
    const updates = updatesIn(market);
    expect(updates.get('gdmarket-prod-item-http')).toBeUndefined();
    expect(updates.get('gdmarket-prod-review-http')).toBeDefined();
  });
});

it('writes down which versions a deploy has put into use, after it has', () => {
  const { services } = marketWith('prod', { pinned: 'item-http:6' });
  const [id, record] = Object.entries(
    services.findResources('AWS::SSM::Parameter', { Properties: { Name: '/gdmarket/prod/deployed/services' } }),
  )[0] ?? ['', {}];
  expect(id).not.toBe('');
  const aliases = Object.keys(services.findResources('AWS::Lambda::Alias'));
  expect(record.DependsOn).toEqual(expect.arrayContaining(aliases));
  const text = JSON.stringify(record.Properties.Value);
  for (const { properties } of resourcesOf(services, 'AWS::Lambda::Function'))
    expect(text).toContain(String(properties.FunctionName).replace('gdmarket-prod-', ''));
  expect(text).toContain('\\"item-http\\":\\"6\\"');
});
