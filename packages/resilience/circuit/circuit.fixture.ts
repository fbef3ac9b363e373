import { expect } from 'vitest';
import { testSettings } from '../base/settings.fixture.ts';
import type { BreakerRow } from '../store/breaker-store.ts';
import { decideCircuit } from './circuit.decide.ts';
import type { Admission, CircuitEvent, Effect, News, Transition } from './circuit.events.ts';
import { type Circuit, newCircuit } from './circuit.ts';

/** An event at a time, in milliseconds after this process began. */
export type Happening = CircuitEvent & { readonly at: number };

/** The expected decision. A missing part means no effect, no news, or not checked. */
interface Expected {
  readonly effect?: Effect;
  readonly news?: News;
  readonly circuit?: Partial<Circuit>;
}

/** Makes `given(history).when(event).thenDecides(expected)` for the circuit of a process that is called `me`. */
export function given(...history: readonly Happening[]) {
  const circuit = history.reduce((before, event) => decide(before, event).circuit, newCircuit('me', 0));
  return {
    when: (event: Happening) => ({
      thenDecides: ({ effect, news, circuit: after = {} }: Expected): void => {
        const decision = decide(circuit, event);
        expect({ effect: decision.effect, news: decision.news }).toEqual({ effect, news });
        expect(decision.circuit).toMatchObject(after);
      },
    }),
  };
}

function decide(circuit: Circuit, { at, ...event }: Happening) {
  return decideCircuit(circuit, event, { now: at, settings: testSettings });
}

/** A request arrives; it may have waited for a look already. */
export const requested = (at: number, hasLooked = false): Happening => ({ at, type: 'requested', hasLooked });

/** A call is answered, or not; by default one in use and in the first life. */
export const answered = (at: number, call: Partial<Admission> = {}): Happening => ended(at, call, true);
export const unanswered = (at: number, call: Partial<Admission> = {}): Happening => ended(at, call, false);

function ended(at: number, call: Partial<Admission>, isAnswered: boolean): Happening {
  return { at, type: 'ended', call: { life: 0, isProbe: false, ...call }, isAnswered };
}

/** A look found this row, or failed. */
export const looked = (at: number, there?: BreakerRow): Happening => ({ at, type: 'looked', there, chance: 0.5 });

/** The store has this row after a write (the written one by default), or the write failed. */
export const written = (
  at: number,
  transition: Transition,
  there: BreakerRow | undefined = transition.row,
): Happening => ({ at, type: 'written', transition, there, chance: 0.5 });
export const unwritten = (at: number, transition: Transition): Happening => ({
  at,
  type: 'written',
  transition,
  there: undefined,
  chance: 0.5,
});

export const refuse: Effect = { type: 'refuse' };
export const look: Effect = { type: 'look' };
export const admit = (life: number): Effect => ({ type: 'admit', call: { life, isProbe: false } });
export const probe = (life: number): Effect => ({ type: 'admit', call: { life, isProbe: true } });
export const write = (transition: Transition): Effect => ({ type: 'write', transition });
