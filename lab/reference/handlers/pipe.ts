import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridge } from '@aws-sdk/client-eventbridge';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const bus = new EventBridge({});

/**
 * Stands for EventBridge Pipes, which the emulator has for two other targets only: each event's row of a stream goes to
 * the bus. What this function itself uses is not counted; a request of a pipe is, for each event.
 */
export async function pipe({ Records }: DynamoDBStreamEvent): Promise<void> {
  const Entries = Records.flatMap(({ dynamodb }) => {
    const row = unmarshall((dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>);
    const { happened } = row;
    if (happened === undefined) return [];
    const EventBusName = process.env.BUS_NAME;
    return [{ EventBusName, Source: 'reference', DetailType: happened.name, Detail: JSON.stringify(happened) }];
  });
  for (let start = 0; start < Entries.length; start += 10) {
    const { FailedEntryCount } = await bus.putEvents({ Entries: Entries.slice(start, start + 10) });
    if (FailedEntryCount) throw new Error(`the bus refused ${FailedEntryCount} events`);
  }
  console.log('piped');
}
