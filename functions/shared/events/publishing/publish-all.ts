import type { Envelope } from '../envelope.ts';
import {
  type EventPublisher,
  entryBytes,
  MAX_ENTRIES,
  MAX_REQUEST_BYTES,
  type PublishFailure,
} from './event-publisher.ts';

/** An envelope that is not on the bus, and why. */
export interface Unpublished {
  readonly envelope: Envelope;
  readonly failure: PublishFailure;
}

/** Pauses between tries, in ms. After the last try the remaining failures are returned. */
const PAUSES_MS = [50, 200, 800];

/** How many requests wait for the bus together: a whole batch of 100 rows of usual size. */
const REQUESTS_AT_ONCE = 10;

/**
 * Publishes envelopes in requests of allowed size, at most ten at once, and retries those that the bus refused for now.
 * Requests may overtake each other: consumers do not rely on order. Returns the envelopes that are still not on the
 * bus: permanent failures (too large, malformed) and those that failed in every try. Throws when a request fails
 * altogether, after the requests beside it have ended.
 */
export async function publishAll(
  publisher: EventPublisher,
  envelopes: readonly Envelope[],
  sleep: (ms: number) => Promise<void>,
): Promise<readonly Unpublished[]> {
  const given: Unpublished[] = [];
  let waiting = envelopes;
  for (const pause of [...PAUSES_MS, undefined]) {
    const failed = await publishOnce(publisher, waiting);
    given.push(...failed.filter(({ failure }) => failure.permanent));
    const passing = failed.filter(({ failure }) => !failure.permanent);
    if (passing.length === 0) return given;
    if (pause === undefined) return [...given, ...passing];
    waiting = passing.map(({ envelope }) => envelope);
    await sleep(pause);
  }
  return given;
}

async function publishOnce(publisher: EventPublisher, envelopes: readonly Envelope[]): Promise<readonly Unpublished[]> {
  const { requests, tooLarge } = toRequests(envelopes);
  const failed: Unpublished[] = tooLarge.map((envelope) => ({
    envelope,
    failure: { code: 'TooLarge', message: `more than ${MAX_REQUEST_BYTES} bytes`, permanent: true },
  }));
  // The senders share one iterator: each takes the next request when its last one is answered.
  const waiting = requests.values();
  const send = async (): Promise<void> => {
    for (const request of waiting) {
      const answers = await publisher.publish(request);
      for (const [index, envelope] of request.entries()) {
        const failure = answers[index];
        if (failure !== undefined) failed.push({ envelope, failure });
      }
    }
  };
  // Lambda freezes the process once the relay has ended, so it ends after its last request.
  const ended = await Promise.allSettled(Array.from({ length: REQUESTS_AT_ONCE }, send));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return failed;
}

function toRequests(envelopes: readonly Envelope[]) {
  const requests: Envelope[][] = [];
  const tooLarge: Envelope[] = [];
  let bytes = 0;
  for (const envelope of envelopes) {
    const size = entryBytes(envelope);
    const open = requests.at(-1);
    if (size > MAX_REQUEST_BYTES) tooLarge.push(envelope);
    else if (open === undefined || open.length === MAX_ENTRIES || bytes + size > MAX_REQUEST_BYTES) {
      requests.push([envelope]);
      bytes = size;
    } else {
      open.push(envelope);
      bytes += size;
    }
  }
  return { requests, tooLarge };
}
