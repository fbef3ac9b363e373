import { expect } from 'vitest';
import type { Decision, Rejection } from '../domain/decision.ts';
import { someWords } from './some-words.ts';

/** The two pure functions that are an aggregate. */
export interface Rules<S, E, C> {
  readonly decide: (state: S | undefined, command: C) => Decision<E>;
  readonly evolve: (state: S | undefined, event: E) => S;
}

/** What may be said of a decision. Each throws (fails the test) when it is not so. */
export interface Then<E> {
  /** This one event happened, and nothing else. */
  readonly thenHappened: (event: E) => void;
  /** Accepted, but there was nothing to do. */
  readonly thenNothing: () => void;
  /** Refused, for this reason, with words for the caller. */
  readonly thenRefused: (kind: Rejection['kind'], code: string) => void;
}

/** Makes `given(events).when(command).then…` of an aggregate's rules. No event given: it does not exist. */
export function rulesOf<S, E, C>({ decide, evolve }: Rules<S, E, C>) {
  return {
    given: (...events: readonly E[]) => ({
      when: (command: C): Then<E> => {
        const decision = decide(fold(evolve, events), command);
        return {
          thenHappened: (event) => expect(decision).toEqual({ outcome: 'event', event }),
          thenNothing: () => expect(decision).toEqual({ outcome: 'nothing' }),
          thenRefused: (kind, code) => {
            expect(decision).toMatchObject({
              outcome: 'rejected',
              rejection: { kind, code, detail: someWords },
            });
          },
        };
      },
    }),
  };
}

/** The state that events lead to, from nothing. */
export function fold<S, E>(evolve: (state: S | undefined, event: E) => S, events: readonly E[]): S | undefined {
  return events.reduce<S | undefined>((state, event) => evolve(state, event), undefined);
}
