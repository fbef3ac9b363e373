import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { standInForEachTest, standInSettings } from '#shared/aws/stand-in.fixture.ts';
import { createCodeDeployDeployments } from './deployments-codedeploy.ts';

const standIn = standInForEachTest();

const deployments = () =>
  createCodeDeployDeployments(new DynamoDBClient(standInSettings).config, () => standIn.endpoint);

const asked = () => standIn.received.map(({ headers, body }) => [headers['x-amz-target'], JSON.parse(body)]);

it('asks for the targets of a deployment, then for their new versions', async () => {
  const info = { functionName: 'item-http', functionAlias: 'live', currentVersion: '6', targetVersion: '7' };
  // Both answers at once: each request reads its own part.
  const answers = { targetIds: ['item-http'], deploymentTargets: [{ lambdaTarget: { lambdaFunctionInfo: info } }] };
  standIn.answer = { status: 200, body: JSON.stringify(answers) };
  expect(await deployments().newVersionsOf('d-1')).toEqual([{ functionName: 'item-http', version: '7' }]);
  expect(asked()).toEqual([
    ['CodeDeploy_20141006.ListDeploymentTargets', { deploymentId: 'd-1' }],
    ['CodeDeploy_20141006.BatchGetDeploymentTargets', { deploymentId: 'd-1', targetIds: ['item-http'] }],
  ]);
});

it('reports the verdict', async () => {
  await deployments().report('d-1', 'wait-1', 'Failed');
  const report = { deploymentId: 'd-1', lifecycleEventHookExecutionId: 'wait-1', status: 'Failed' };
  expect(asked()).toEqual([['CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus', report]]);
});

it('throws what CodeDeploy refuses', async () => {
  standIn.answer = { status: 400, body: '{"__type":"DeploymentDoesNotExistException"}' };
  await expect(deployments().newVersionsOf('d-1')).rejects.toThrow(
    /answered 400 to ListDeploymentTargets: .*DoesNotExist/,
  );
});
