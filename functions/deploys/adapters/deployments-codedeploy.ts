import * as z from 'zod/mini';
import { type AwsIdentity, createSignedSender } from '#shared/aws/signed-request.ts';
import { LOOK_MS } from '#shared/config/time-limits.ts';
import type { Deployments } from '../deployments.ts';

const listed = z.object({ targetIds: z.array(z.string()) });

const described = z.object({
  deploymentTargets: z.array(
    z.object({
      lambdaTarget: z.object({
        lambdaFunctionInfo: z.object({ functionName: z.string(), targetVersion: z.string() }),
      }),
    }),
  ),
});

/**
 * Deployments of CodeDeploy, by signed requests. `identity`: another client's resolved configuration; tests set the
 * endpoint. Rejects with CodeDeploy's answer or the connection's error.
 * https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_BatchGetDeploymentTargets.html
 */
export function createCodeDeployDeployments(identity: AwsIdentity, endpoint?: (region: string) => URL): Deployments {
  const send = createSignedSender(identity, 'codedeploy', endpoint);

  async function ask(action: string, input: object): Promise<unknown> {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `CodeDeploy_20141006.${action}` };
    const request = { path: '/', headers, body: JSON.stringify(input) };
    const { status, text } = await send(request, AbortSignal.timeout(LOOK_MS));
    if (status !== 200) throw new Error(`CodeDeploy answered ${status} to ${action}: ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }

  return {
    async newVersionsOf(deploymentId) {
      const { targetIds } = listed.parse(await ask('ListDeploymentTargets', { deploymentId }));
      const { deploymentTargets } = described.parse(
        await ask('BatchGetDeploymentTargets', { deploymentId, targetIds }),
      );
      return deploymentTargets.map(({ lambdaTarget: { lambdaFunctionInfo } }) => ({
        functionName: lambdaFunctionInfo.functionName,
        version: lambdaFunctionInfo.targetVersion,
      }));
    },
    async report(deploymentId, lifecycleEventHookExecutionId, status) {
      await ask('PutLifecycleEventHookExecutionStatus', { deploymentId, lifecycleEventHookExecutionId, status });
    },
  };
}
