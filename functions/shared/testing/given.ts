import { expect } from 'vitest';
import type { Decision, Rejection } from '../domain/decision.ts';
import { someWords } from './some-words.ts';

/** The two pure functions that make an aggregate. */
export interface Rules<S, E, C> {
  readonly decide: (state: S | undefined, command: C) => Decision<E>;
  readonly evolve: (state: S | undefined, event: E) => S;
}

/** Assertions about a decision. Each throws (fails the test) when it does not hold. */
export interface Then<E> {
  /** Exactly this one event happened. */
  readonly thenHappened: (event: E) => void;
  /** Accepted, with nothing to do. */
  readonly thenNothing: () => void;
  /** Refused for this reason, with words for the caller. */
  readonly thenRefused: (kind: Rejection['kind'], code: string) => void;
}

/**
 * Makes `given(events).when(command).then…` from an aggregate's rules. Without events the aggregate does not exist.
 *
 * @example
 *   const { given } = rulesOf({ decide: decideItem, evolve: evolveItem });
 *   given(registered, held(1)).when(hold(2)).thenRefused('conflict', 'item-held');
 */
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

/** Folds events from nothing into a state. */
export function fold<S, E>(evolve: (state: S | undefined, event: E) => S, events: readonly E[]): S | undefined {
  return events.reduce<S | undefined>((state, event) => evolve(state, event), undefined);
}
