import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';

/** As long as a message waits in a dead-letter queue, twice: once there, once parked. */
const KEPT_DAYS = 30;

/**
 * The bucket for batches of a stream that a function gave up: Lambda keeps all their records there, where a queue would
 * get their positions only. Each batch is a message in the function's queue of failures, which has the alarm.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export class FailedBatches extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, stage: Stage, { queue }: DeadLetterQueue) {
    super(scope, id);
    const { account, partition } = Stack.of(this);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: !stage.emulated,
      lifecycleRules: [{ expiration: Duration.days(KEPT_DAYS) }],
      removalPolicy: stage.removalPolicy,
    });
    const sent = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          // The bucket needs this policy first, so the policy cannot name it.
          ArnLike: { 'aws:SourceArn': `arn:${partition}:s3:::*` },
          StringEquals: { 'aws:SourceAccount': account },
        },
      }),
    );
    if (sent.policyDependable !== undefined) this.bucket.node.addDependency(sent.policyDependable);
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    // The library's own way is a custom resource, which emulators do not run.
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
    };
  }
}
