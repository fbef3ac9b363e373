import type { Envelope } from '../envelope.ts';

/**
 * Delivers an event to the same consumer again, later: this is how a consumer waits for a time. Throws when the event
 * could not be kept: then the original message comes again by itself.
 */
export interface ComeAgain {
  /** Delivers it in `seconds`, or sooner if the queue cannot wait that long: the consumer checks the clock again. */
  in(seconds: number, envelope: Envelope): Promise<void>;
}
