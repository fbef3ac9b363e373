import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';

/** As long as a message waits in a dead-letter queue, twice: once there, once parked. */
const KEPT_DAYS = 30;

/**
 * The bucket for batches of a stream that a function gave up: Lambda keeps all their records there, where a queue would
 * get their positions only. Each batch is a message in the function's queue of failures, which has the alarm. The
 * account's own bus brings it: S3 itself would begin with a test message, and ring the alarm.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export class FailedBatches extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, stage: Stage, { queue }: DeadLetterQueue) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: !stage.emulated,
      lifecycleRules: [{ expiration: Duration.days(KEPT_DAYS) }],
      removalPolicy: stage.removalPolicy,
    });
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    // The library's own way is a custom resource, which emulators do not run.
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    new Rule(this, 'Rule', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [this.bucket.bucketName] } },
      },
      targets: [new SqsQueue(queue)],
    });
  }
}
