import { expect, it } from 'vitest';
import { marketIn } from '../testing/market.fixture.ts';
import { resourcesOf } from '../testing/template.fixture.ts';

const targetsIn = (stage: 'dev' | 'prod', warm?: string) => {
  const { services } = marketIn(stage, 'http', { rollout: { warm } });
  return {
    targets: resourcesOf(services, 'AWS::ApplicationAutoScaling::ScalableTarget'),
    policies: resourcesOf(services, 'AWS::ApplicationAutoScaling::ScalingPolicy'),
    functions: JSON.stringify(services.findResources('AWS::Lambda::Function')),
  };
};

it('one to ten instances of both callees and of the reservation stand ready in prod', () => {
  const { targets, policies } = targetsIn('prod');
  expect(targets).toHaveLength(3);
  for (const { properties } of targets)
    expect(properties).toMatchObject({
      MinCapacity: 1,
      MaxCapacity: 10,
      ScalableDimension: 'lambda:function:ProvisionedConcurrency',
      ServiceNamespace: 'lambda',
    });
  const resources = targets.map(({ properties }) => JSON.stringify(properties.ResourceId));
  for (const id of ['PaymentCalls', 'ItemCalls', 'ReservationHttp'])
    expect(resources.filter((resource) => resource.includes(id))).toHaveLength(1);
  for (const { properties } of policies)
    expect(properties.TargetTrackingScalingPolicyConfiguration).toMatchObject({
      PredefinedMetricSpecification: { PredefinedMetricType: 'LambdaProvisionedConcurrencyUtilization' },
      TargetValue: 0.7,
    });
});

it('none do in dev, nor where somebody says so, unless somebody says otherwise', () => {
  expect(
    [targetsIn('dev'), targetsIn('prod', 'off'), targetsIn('dev', 'on')].map(({ targets }) => targets.length),
  ).toEqual([0, 0, 3]);
});
