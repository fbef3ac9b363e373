import type { Envelope } from '../envelope.ts';
import type { EventPublisher, PublishFailure } from './event-publisher.ts';

/** A temporary failure. */
export const throttled: PublishFailure = { code: 'ThrottlingException', message: 'slow down', permanent: false };
/** A permanent failure. */
export const malformed: PublishFailure = { code: 'MalformedDetail', message: 'not JSON', permanent: true };

/** A bus in memory. `answer` decides the result of an envelope's nth try (from 1); undefined: accepted. */
export function memoryPublisher(
  answer: (envelope: Envelope, nth: number) => PublishFailure | undefined = () => undefined,
) {
  const requests: string[][] = [];
  const taken: string[] = [];
  const tries = new Map<string, number>();
  const publisher: EventPublisher = {
    async publish(envelopes) {
      requests.push(envelopes.map(({ id }) => id));
      return envelopes.map((envelope) => {
        const nth = (tries.get(envelope.id) ?? 0) + 1;
        tries.set(envelope.id, nth);
        const failure = answer(envelope, nth);
        if (failure === undefined) taken.push(envelope.id);
        return failure;
      });
    },
  };
  return { publisher, requests, taken };
}
