import type { Rules } from './given.ts';

/** One step of an aggregate. `history` includes the events up to and with this one. */
export interface Step<S, E> {
  readonly before: S | undefined;
  readonly event: E;
  readonly after: S;
  readonly history: readonly E[];
}

/**
 * Every step that any sequence of the commands can take, found by trying them all. States that differ only in version
 * count as one. `first`: the event that creates the aggregate, if none of its own commands does.
 */
export function reachableSteps<S extends object, E, C>(
  { decide, evolve }: Rules<S, E, C>,
  commands: readonly C[],
  first?: E,
): readonly Step<S, E>[] {
  const steps: Step<S, E>[] = [];
  const seen = new Map<string, { readonly state: S | undefined; readonly history: readonly E[] }>();
  if (first === undefined) seen.set(identity(undefined), { state: undefined, history: [] });
  else take(undefined, first, []);
  // A Map's iteration also visits entries that are added during it.
  for (const { state, history } of seen.values()) {
    for (const command of commands) {
      const decision = decide(state, command);
      if (decision.outcome === 'event') take(state, decision.event, history);
    }
  }
  return steps;

  function take(before: S | undefined, event: E, past: readonly E[]): void {
    const step = { before, event, after: evolve(before, event), history: [...past, event] };
    steps.push(step);
    const id = identity(step.after);
    if (!seen.has(id)) seen.set(id, { state: step.after, history: step.history });
  }
}

function identity(state: object | undefined): string {
  return JSON.stringify({ ...state, version: undefined, exists: state !== undefined });
}
