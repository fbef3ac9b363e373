import { defaultGuardSettings } from '@gdmarket/resilience';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnDeploymentGroup, type ILambdaApplication } from 'aws-cdk-lib/aws-codedeploy';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { CfnAlias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { textOf } from '../monitoring/alarm-set.ts';
import type { Canary as CanaryMinutes } from '../rollout-settings.ts';
import type { Stage } from '../stage.ts';
import type { FunctionRole, MarketFunction } from './market-function.ts';
import { failedShareOf, slowestOf } from './version-metrics.ts';

/** The share of a version's answers, in per cent, that may be crashes or unexpected errors. */
const MOST_FAILED_PERCENT = 1;

/**
 * The p99 of a version, in ms, from which it is taken back. A caller waits for a callee as its guard says, and Cognito 5
 * seconds for a trigger, three times.
 */
const mostMs = { http: 3_000, calls: defaultGuardSettings.timeoutMs, tokens: 2_000 } as const;

/** The roles of functions that somebody waits for. A queue is the canary of its own consumer. */
export type CanariedRole = keyof typeof mostMs;

/** True for a function that gets a {@link Canary}. */
export function isCanaried(role: FunctionRole): role is CanariedRole {
  return role in mostMs;
}

/** How many of the last minutes are looked at, and how many of them must be bad. */
const FAILED_MINUTES = { evaluationPeriods: 5, datapointsToAlarm: 1 };
const SLOW_MINUTES = { evaluationPeriods: 5, datapointsToAlarm: 2 };

/** What all deployments share. */
export interface Deploys {
  readonly application: ILambdaApplication;
  readonly role: IRole;
  readonly hook: MarketFunction;
  /** Lets the hook ask every version of a function for its self-test. */
  letTest(functionName: string): void;
}

/** Properties of a function's canary. */
export interface CanaryProps {
  readonly stage: Stage;
  readonly canary: CanaryMinutes;
  readonly deploys: Deploys;
  readonly of: MarketFunction;
  readonly role: CanariedRole;
}

/**
 * Moves a function's alias `live` by CodeDeploy: the new version must pass its self-test, then answers a tenth of all
 * requests for some minutes, then all. Alarms on the new version alone take it back: what goes wrong in the old one does
 * not stop its mending. `off` leaves the alias to CloudFormation, which moves it at once.
 */
export class Canary extends Construct {
  constructor(scope: Construct, id: string, { stage, canary, deploys, of, role }: CanaryProps) {
    super(scope, id);
    deploys.letTest(of.name);
    const alarms = [
      this.alarm(of, 'failed', failedShareOf(stage, of), MOST_FAILED_PERCENT, FAILED_MINUTES),
      this.alarm(of, 'slow', slowestOf(of), mostMs[role], SLOW_MINUTES),
    ];
    const minutes = canary === 'off' ? 5 : canary;
    const group = new CfnDeploymentGroup(this, 'Group', {
      applicationName: deploys.application.applicationName,
      serviceRoleArn: deploys.role.roleArn,
      deploymentConfigName: `CodeDeployDefault.LambdaCanary10Percent${minutes}Minutes`,
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      alarmConfiguration: { enabled: true, alarms: alarms.map(({ alarmName }) => ({ name: alarmName })) },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
    });
    if (canary === 'off' || of.isPinned) return;
    (of.live.node.defaultChild as CfnAlias).cfnOptions.updatePolicy = {
      codeDeployLambdaAliasUpdate: {
        applicationName: deploys.application.applicationName,
        deploymentGroupName: group.ref,
        beforeAllowTrafficHook: deploys.hook.name,
      },
    };
  }

  /** Its name has the version: each version begins with an alarm that has never rung. */
  private alarm(
    { name, function: { currentVersion } }: MarketFunction,
    what: string,
    metric: IMetric,
    above: number,
    minutes: typeof FAILED_MINUTES,
  ): Alarm {
    return new Alarm(this, what, {
      alarmName: `${name}-canary-${what}-${currentVersion.version}`,
      alarmDescription: textOf({
        severity: 'ticket',
        section: 'a-canary-was-taken-back',
        description: `Version ${currentVersion.version} of ${name} ${what === 'failed' ? 'fails' : 'is slow'}: while it is new, CodeDeploy takes it back.`,
      }),
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      ...minutes,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...(what === 'slow' && { evaluateLowSampleCountPercentile: 'ignore' }),
    });
  }
}
