import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/**
 * The queue for dead letters that an operator set aside (`npm run ops -- dead-letters park`). Nobody reads it and no
 * alarm looks at it. It keeps them for the longest time of SQS, 14 days more.
 */
export class ParkedLetters extends Construct {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    new Queue(this, 'Queue', {
      queueName: nameIn(stage, 'parked'),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: !stage.emulated,
      retentionPeriod: Duration.days(14),
      removalPolicy: stage.removalPolicy,
    });
  }
}
