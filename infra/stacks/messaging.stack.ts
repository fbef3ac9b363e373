import { Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/** The bus that carries every domain event. */
export class MessagingStack extends Stack {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'Bus', { eventBusName: nameIn(stage) });
  }
}
