import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/** A queue for what could not be processed, kept as long as SQS keeps anything: 14 days. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  /** Takes the scope, an id, the stage and the queue's name after `gdmarket-<stage>-`. */
  constructor(scope: Construct, id: string, stage: Stage, name: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: `gdmarket-${stage.name}-${name}`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: !stage.emulated,
      retentionPeriod: Duration.days(14),
      removalPolicy: stage.removalPolicy,
    });
  }
}
