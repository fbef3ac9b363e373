import { ArnFormat, Stack, type StackProps } from 'aws-cdk-lib';
import { LambdaApplication } from 'aws-cdk-lib/aws-codedeploy';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Deploys } from '../constructs/canary.ts';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import { MEMORY_MB } from '../services/service.ts';
import type { Stage } from '../stage.ts';

/** What every deployment of a function shares: CodeDeploy's application and role, and the hook that asks for self-tests. */
export class DeploysStack extends Stack implements Deploys {
  readonly application: LambdaApplication;
  readonly role: Role;
  readonly hook: MarketFunction;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    this.application = new LambdaApplication(this, 'Application');
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSCodeDeployRoleForLambdaLimited')],
    });
    this.hook = new MarketFunction(this, 'Hook', {
      stage,
      component: 'deploys',
      role: 'hook',
      memoryMb: MEMORY_MB,
      timeout: timeouts.hook,
    });
    this.role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.hook.function.functionArn] }),
    );
    // They take no resource.
    this.hook.allow(
      [
        'codedeploy:ListDeploymentTargets',
        'codedeploy:BatchGetDeploymentTargets',
        'codedeploy:PutLifecycleEventHookExecutionStatus',
      ],
      '*',
    );
  }

  /** By name: this stack depends on no other. */
  letTest(functionName: string): void {
    const versions = { service: 'lambda', resource: 'function', resourceName: `${functionName}:*` };
    this.hook.allow(
      ['lambda:InvokeFunction'],
      this.formatArn({ ...versions, arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
    );
  }
}
