import { Duration } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { INCOMING } from '#contracts/pictures/picture-files.ts';
import { RENTAL_KEPT_DAYS, RENTALS } from '#contracts/pictures/rental-files.ts';
import type { Stage } from '../stage.ts';

/** After so many days a file that nobody has looked at expires: no message about it waits longer in its queue. */
const UNUSED_DAYS = 15;

/** How long a stage that keeps its data keeps what was removed by mistake, in days: as long as the row of a deleted item. */
const REMOVED_DAYS = 30;

/**
 * The bucket of pictures. Nobody reads or writes it without a signature of a function. The account's own bus tells of
 * files that arrive.
 */
export class PicturesBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { keepData, publicBaseUrl } = stage;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: !stage.emulated,
      versioned: keepData,
      lifecycleRules: [
        {
          prefix: INCOMING,
          expiration: Duration.days(UNUSED_DAYS),
          ...(keepData && { noncurrentVersionExpiration: Duration.days(1) }),
        },
        { prefix: RENTALS, expiration: Duration.days(RENTAL_KEPT_DAYS) },
        ...(keepData
          ? [{ noncurrentVersionExpiration: Duration.days(REMOVED_DAYS), expiredObjectDeleteMarker: true }]
          : []),
      ],
      // The form of an upload is its permission; without a domain of its own, the board's origin is not known yet.
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [publicBaseUrl === undefined ? '*' : new URL(publicBaseUrl).origin],
          allowedHeaders: ['*'],
        },
      ],
      removalPolicy: stage.removalPolicy,
    });
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    // The library's own way is a custom resource, which emulators do not run.
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }
}
