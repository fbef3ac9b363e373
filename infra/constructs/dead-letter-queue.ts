import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/** A queue for messages that could not be processed. It keeps them for the longest time of SQS: 14 days. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;
  /** The queue's name as text, for users that must not depend on its stack. */
  readonly name: string;

  /** `name` follows the stage's prefix in the queue's name. */
  constructor(scope: Construct, id: string, stage: Stage, name: string) {
    super(scope, id);
    this.name = nameIn(stage, name);
    this.queue = new Queue(this, 'Queue', {
      queueName: this.name,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: !stage.emulated,
      retentionPeriod: Duration.days(14),
      removalPolicy: stage.removalPolicy,
    });
  }
}
