import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ofTraceparent, toTraceHeader } from '#shared/observability/traces/trace-context.ts';
import type { Envelope } from '../envelope.ts';
import type { EventPublisher } from './event-publisher.ts';

/** Error codes of faults in the entry itself: sending it again cannot help. Every other code is worth another try. */
const permanentCodes = new Set(['InvalidArgument', 'MalformedDetail', 'InvalidDetail', 'ValidationException']);

/**
 * A publisher on an EventBridge bus. Each entry carries the event's own time, so a late relay does not change when it
 * happened.
 */
export function createEventBridgePublisher(client: Pick<EventBridgeClient, 'send'>, busName: string): EventPublisher {
  return {
    async publish(envelopes) {
      const { Entries = [] } = await client.send(
        new PutEventsCommand({
          Entries: envelopes.map((envelope) => ({
            EventBusName: busName,
            Source: envelope.source,
            DetailType: envelope.type,
            Time: new Date(envelope.time),
            Detail: JSON.stringify(envelope),
            ...traceOf(envelope),
          })),
        }),
      );
      return envelopes.map((_, index) => {
        const code = Entries[index]?.ErrorCode ?? (Entries[index]?.EventId === undefined ? 'NoAnswer' : undefined);
        if (code === undefined) return undefined;
        return { code, message: Entries[index]?.ErrorMessage ?? code, permanent: permanentCodes.has(code) };
      });
    },
  };
}

/** The bus hands the header on to targets, so that AWS's own parts of the trace are in it, too. */
function traceOf({ traceparent }: Envelope): { readonly TraceHeader?: string } {
  const context = ofTraceparent(traceparent);
  return context === undefined ? {} : { TraceHeader: toTraceHeader(context) };
}
