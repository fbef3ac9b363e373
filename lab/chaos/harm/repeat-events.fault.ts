import type { Draws } from '#lab/random.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { type EventRecorder, once, putOnBus } from '#support/event-recorder.ts';
import type { Fault } from './fault.ts';

/** Puts every event heard so far on the bus again, in another order. */
export function repeatEvents(recorder: EventRecorder, random: Draws): Fault {
  return {
    name: 'repeat',
    targets: ['every event'],
    pauseMs: [8_000, 15_000],
    holdMs: [0, 0],
    unavailable: async () => undefined,
    async strike(_, hold) {
      const events = once(await recorder.heard());
      await putOnBusAgain(events, random);
      await hold();
      return events.length;
    },
  };
}

/** Puts unchanged events on the bus, in random order. */
export function putOnBusAgain(events: readonly Envelope[], random: Draws): Promise<void> {
  const again = random.shuffle(events);
  return putOnBus(again.map((event) => ({ source: event.source, type: event.type, detail: JSON.stringify(event) })));
}
