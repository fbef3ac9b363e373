import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/** A queue for what could not be processed, kept as long as SQS keeps anything: 14 days. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;
  /** The queue's name as text, for whoever must not depend on its stack. */
  readonly name: string;

  /** Takes the scope, an id, the stage and the queue's name after the stage's prefix. */
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
