import { describe, expect, it } from 'vitest';
import { marketIn } from '../testing/market.fixture.ts';
import { permissionsOf } from '../testing/policy.fixture.ts';
import { resourceOf, resourcesOf } from '../testing/template.fixture.ts';

const { faults, services } = marketIn('dev', 'http', { rollout: { faults: 'on' } });
if (faults === undefined) throw new Error('no faults');
const callees = ['gdmarket-dev-payment-calls', 'gdmarket-dev-item-calls'];

describe('an experiment with faults', () => {
  const { properties } = resourceOf(faults, 'AWS::FIS::ExperimentTemplate');

  it('is only where somebody asks for it, and leaves the functions alone elsewhere', () => {
    const { faults: none, services: plain } = marketIn('dev');
    expect(none).toBeUndefined();
    expect(JSON.stringify(plain.toJSON())).not.toMatch(/aws-fis|AWS_FIS/);
  });

  it('makes half of the callees late, then lets half of them fail', () => {
    expect(properties.Actions).toMatchObject({
      late: {
        ActionId: 'aws:lambda:invocation-add-delay',
        Parameters: { duration: 'PT5M', invocationPercentage: '50', startupDelayMilliseconds: '2000' },
      },
      fail: {
        ActionId: 'aws:lambda:invocation-error',
        Parameters: { duration: 'PT5M', invocationPercentage: '50', preventExecution: 'false' },
        StartAfter: ['late'],
      },
    });
    const { ResourceArns } = Object(properties.Targets).callees;
    expect(ResourceArns).toHaveLength(2);
    for (const callee of callees) expect(JSON.stringify(ResourceArns)).toContain(`:function:${callee}`);
  });

  it('ends at once when those who call crash', () => {
    const alarm = resourceOf(faults, 'AWS::CloudWatch::Alarm');
    expect(properties.StopConditions).toEqual([
      { Source: 'aws:cloudwatch:alarm', Value: { 'Fn::GetAtt': [alarm.id, 'Arn'] } },
    ]);
    const text = JSON.stringify(alarm.properties.Metrics);
    for (const caller of ['item-http', 'reservation-http', 'review-http']) expect(text).toContain(caller);
  });

  it.each(callees)('has its extension in %s, which may read what to do and nothing else', (name) => {
    const { properties: callee } = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: name });
    expect(callee.Layers).toHaveLength(1);
    expect(callee.Environment).toMatchObject({ Variables: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/aws-fis/bootstrap' } });
    const s3 = permissionsOf(services, name).filter(({ actions }) =>
      actions.some((action) => action.startsWith('s3:')),
    );
    expect(s3.map(({ actions }) => actions)).toEqual([['s3:GetObject'], ['s3:ListBucket']]);
    expect(JSON.stringify(s3[0]?.resources)).toContain('/faults/*');
    expect(s3[1]?.condition).toEqual({ StringLike: { 's3:prefix': ['faults/*'] } });
  });

  it('touches nobody else', () => {
    const hurt = resourcesOf(services, 'AWS::Lambda::Function').filter(
      ({ properties: one }) => one.Layers !== undefined,
    );
    expect(hurt.map(({ properties: one }) => one.FunctionName).toSorted()).toEqual(callees.toSorted());
  });
});
