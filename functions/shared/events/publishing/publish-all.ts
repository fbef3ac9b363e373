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

/**
 * Publishes envelopes in requests of allowed size, and retries those that the bus refused for now. Returns the
 * envelopes that are still not on the bus: permanent failures (too large, malformed) and those that failed in every
 * try. Throws only when the bus cannot be reached at all.
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
  const tooLarge = envelopes.filter((envelope) => entryBytes(envelope) > MAX_REQUEST_BYTES);
  const failed: Unpublished[] = tooLarge.map((envelope) => ({
    envelope,
    failure: { code: 'TooLarge', message: `more than ${MAX_REQUEST_BYTES} bytes`, permanent: true },
  }));
  for (const request of toRequests(envelopes.filter((envelope) => !tooLarge.includes(envelope)))) {
    const answers = await publisher.publish(request);
    for (const [index, envelope] of request.entries()) {
      const failure = answers[index];
      if (failure !== undefined) failed.push({ envelope, failure });
    }
  }
  return failed;
}

function toRequests(envelopes: readonly Envelope[]): Envelope[][] {
  const requests: Envelope[][] = [];
  let bytes = 0;
  for (const envelope of envelopes) {
    const size = entryBytes(envelope);
    const open = requests.at(-1);
    if (open === undefined || open.length === MAX_ENTRIES || bytes + size > MAX_REQUEST_BYTES) {
      requests.push([envelope]);
      bytes = size;
    } else {
      open.push(envelope);
      bytes += size;
    }
  }
  return requests;
}
