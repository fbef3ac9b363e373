import * as z from 'zod/mini';
import type { FunctionInvoker } from '../shared/calls/function-invoker.ts';
import { errorFields, type Logger } from '../shared/observability/logger.ts';
import { SELF_TEST } from '../shared/self-test/self-test.ts';
import type { Deployments, Verdict, Version } from './deployments.ts';

/** What the hook works with. */
export interface HookPorts {
  readonly deployments: Deployments;
  readonly invoker: FunctionInvoker;
  readonly logger: Logger;
  /** Milliseconds for one self-test. */
  readonly selfTestMs: number;
}

/**
 * CodeDeploy's event.
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html
 */
const hookEvent = z.object({ DeploymentId: z.string(), LifecycleEventHookExecutionId: z.string() });

const answer = z.object({ selfTest: z.enum(['passed', 'failed']), unreachable: z.record(z.string(), z.string()) });

/**
 * Answers CodeDeploy before the first request reaches a new version: the version must pass its own self-test. Whatever
 * goes wrong is a refusal, because CodeDeploy would wait an hour for an answer. It writes one log line `hook` for each
 * version. Rejects only when CodeDeploy cannot be told.
 */
export function hook({ deployments, invoker, logger, selfTestMs }: HookPorts): (event: unknown) => Promise<void> {
  async function passes({ functionName, version }: Version): Promise<boolean> {
    const fields = { functionName, version };
    try {
      const signal = AbortSignal.timeout(selfTestMs);
      const { payload, functionError } = await invoker.invoke(
        `${functionName}:${version}`,
        JSON.stringify(SELF_TEST),
        signal,
      );
      if (functionError !== undefined) throw new Error(`${functionError}: ${payload.slice(0, 300)}`);
      const { selfTest, unreachable } = answer.parse(JSON.parse(payload));
      logger.info('hook', { ...fields, outcome: selfTest, unreachable });
      return selfTest === 'passed';
    } catch (error) {
      logger.error('hook', { ...fields, outcome: 'failed', ...errorFields(error) });
      return false;
    }
  }

  async function verdictOn(deploymentId: string): Promise<Verdict> {
    try {
      const versions = await deployments.newVersionsOf(deploymentId);
      if (versions.length === 0) throw new Error('CodeDeploy names no version');
      return (await Promise.all(versions.map(passes))).every(Boolean) ? 'Succeeded' : 'Failed';
    } catch (error) {
      logger.error('hook', { outcome: 'failed', deploymentId, ...errorFields(error) });
      return 'Failed';
    }
  }

  return async (event) => {
    const { DeploymentId, LifecycleEventHookExecutionId } = hookEvent.parse(event);
    await deployments.report(DeploymentId, LifecycleEventHookExecutionId, await verdictOn(DeploymentId));
  };
}
