import { ArnFormat, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnExperimentTemplate } from 'aws-cdk-lib/aws-fis';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { FaultsPlace } from '../constructs/fault-extension.ts';
import { functionMetric } from '../monitoring/metrics.ts';
import { nameIn, type Stage } from '../stage.ts';

/** Where FIS tells the extension in the functions what to do. */
const FOLDER = 'faults/';

/** Crashes in a minute of those who call the callees: their guards should have kept all of it from people. */
const MOST_CRASHES = 3;

/** Properties: the functions that are hurt, and those that call them, by their names after the stage. */
export interface FaultsStackProps extends StackProps {
  readonly callees: readonly string[];
  readonly callers: readonly string[];
}

/**
 * An experiment of AWS Fault Injection Service: for five minutes half of the callees' answers come two seconds late, then
 * for five minutes half of them fail. It ends at once when callers crash. Nobody starts it but a person.
 * https://docs.aws.amazon.com/fis/latest/userguide/use-lambda-actions.html
 */
export class FaultsStack extends Stack implements FaultsPlace {
  readonly bucket: Bucket;
  readonly folder = FOLDER;

  constructor(scope: Construct, id: string, stage: Stage, { callees, callers, ...props }: FaultsStackProps) {
    super(scope, id, props);
    this.bucket = new Bucket(this, 'Settings', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(1) }],
      removalPolicy: stage.removalPolicy,
    });
    const functions = callees.map((name) => this.functionArn(nameIn(stage, name)));
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('fis.amazonaws.com') });
    const allow = (actions: string[], resources: string[]) =>
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    allow(['s3:PutObject', 's3:DeleteObject'], [this.bucket.arnForObjects(`${FOLDER}*`)]);
    allow(['lambda:GetFunction'], functions);
    // It takes no resource.
    allow(['tag:GetResources'], ['*']);
    const stop = this.crashesOf(stage, callers);
    const half = { duration: 'PT5M', invocationPercentage: '50' };
    const on = { targets: { Functions: 'callees' } };
    new CfnExperimentTemplate(this, 'Experiment', {
      description: 'Half of the callees are late, then half of them fail.',
      roleArn: role.roleArn,
      tags: { Name: nameIn(stage, 'callees') },
      targets: {
        callees: { resourceType: 'aws:lambda:function', resourceArns: functions, selectionMode: 'ALL' },
      },
      actions: {
        late: {
          ...on,
          actionId: 'aws:lambda:invocation-add-delay',
          parameters: { ...half, startupDelayMilliseconds: '2000' },
        },
        fail: {
          ...on,
          actionId: 'aws:lambda:invocation-error',
          parameters: { ...half, preventExecution: 'false' },
          startAfter: ['late'],
        },
      },
      stopConditions: [{ source: 'aws:cloudwatch:alarm', value: stop.alarmArn }],
    });
  }

  private crashesOf(stage: Stage, callers: readonly string[]): Alarm {
    const crashes = callers.map((name, index) => [`m${index}`, functionMetric(nameIn(stage, name), 'Errors')] as const);
    return new Alarm(this, 'Crashes', {
      alarmName: nameIn(stage, 'faults', 'crashes'),
      alarmDescription: 'Callers crash while their callees are hurt on purpose: the experiment ends.',
      metric: new MathExpression({
        expression: crashes.map(([id]) => `FILL(${id}, 0)`).join(' + '),
        usingMetrics: Object.fromEntries(crashes),
        period: Duration.minutes(1),
      }),
      threshold: MOST_CRASHES,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** By name: this stack depends on no other. */
  private functionArn(name: string): string {
    const one = { service: 'lambda', resource: 'function', resourceName: name };
    return this.formatArn({ ...one, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  }
}
