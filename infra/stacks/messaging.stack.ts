import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Archive, EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { events } from '#contracts/events/index.ts';
import { nameIn, type Stage } from '../stage.ts';

/** The bus that carries every domain event, and on AWS its archive, from which they can be replayed. */
export class MessagingStack extends Stack {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'Bus', { eventBusName: nameIn(stage) });
    // Emulators make archives on request only (npm run ops -- replay).
    if (stage.emulated) return;
    const source = [...new Set(Object.values(events).flatMap(({ pattern }) => pattern.source))];
    new Archive(this, 'Archive', {
      archiveName: nameIn(stage),
      sourceEventBus: this.bus,
      eventPattern: { source },
      retention: Duration.days(stage.historyDays),
    });
  }
}
