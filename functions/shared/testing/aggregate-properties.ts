import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../domain/decision.ts';
import type { EventContract } from '../events/event-contract.ts';
import { type DomainEvent, toEnvelope } from '../events/outbox.ts';
import { createMemoryRepository, type MemoryRepository } from '../persistence/aggregate/aggregate.repository-memory.ts';
import type { AggregateTable } from '../persistence/aggregate/aggregate-table.ts';
import { context, nowMs, TIME } from './context.fixture.ts';
import { fold, type Rules } from './given.ts';

/** An aggregate whose properties are tested on random sequences of commands. */
export interface AggregateUnderTest<S extends { readonly version: number }, E extends DomainEvent, C>
  extends Rules<S, E, C> {
  readonly table: AggregateTable<S>;
  /** The published contracts, by event name. */
  readonly contracts: Readonly<Record<string, EventContract>>;
  readonly commands: fc.Arbitrary<C>;
  /** Fields that only rows of earlier versions have. */
  readonly retired?: readonly string[];
  /** The event that creates the aggregate, if none of its own commands does. */
  readonly first?: E;
  /**
   * True for commands that may be repeated without a second effect: messages, calls, and requests that a client
   * repeats.
   */
  readonly mayRepeat: (command: C) => boolean;
}

interface Step<S, E, C> {
  readonly command: C;
  readonly decision: Decision<E>;
  readonly before: S | undefined;
  readonly after: S | undefined;
}

/** Defines the tests that hold for every aggregate: versions, folding, purity, ids, contracts, repeated messages. */
export function describeAggregate<S extends { readonly version: number }, E extends DomainEvent, C>(
  name: string,
  aggregate: AggregateUnderTest<S, E, C>,
): void {
  const sequences = fc.array(aggregate.commands, { minLength: 1, maxLength: 40, size: 'max' });
  const always = (check: (commands: readonly C[]) => void | Promise<void>, parameters: fc.Parameters<[C[]]> = {}) =>
    fc.assert(
      fc.asyncProperty(sequences, async (commands) => check(commands)),
      { numRuns: 200, ...parameters },
    );

  describe(`${name}, whatever is asked of it in whatever order`, () => {
    it('grows its version by exactly one with each event, and by nothing without', () =>
      always((commands) => {
        for (const { before, decision, after } of play(aggregate, commands)) {
          const grown = (after?.version ?? 0) - (before?.version ?? 0);
          expect(grown).toBe(decision.outcome === 'event' ? 1 : 0);
        }
      }));

    it('is what its events say: folding them anew gives the same state', () =>
      always((commands) => {
        const steps = play(aggregate, commands);
        const events = JSON.parse(JSON.stringify(eventsOf(aggregate, steps)));
        expect(fold(aggregate.evolve, events)).toEqual(steps.at(-1)?.after);
      }));

    it('decides and evolves without touching what it was given', () =>
      // `play` freezes every state, command and event: a write to one of them throws.
      always((commands) => {
        for (const { before, command, decision } of play(aggregate, commands)) {
          expect(aggregate.decide(before, command)).toEqual(decision);
        }
      }));

    it('names each event once and for ever: aggregate, id, version', () =>
      always(async (commands) => {
        const { written } = await kept(aggregate, commands);
        const { outbox } = aggregate.table;
        expect(written.map(({ event }) => event.id)).toEqual(
          written.map(({ state }, index) => `${outbox.aggregate}#${outbox.idOf(state)}#${index + 1}`),
        );
      }));

    it('makes the same envelope of the same row, and one that its contract takes', () =>
      always(async (commands) => {
        for (const row of (await kept(aggregate, commands)).written) {
          const envelope = toEnvelope(row.state, row.event, aggregate.table.outbox);
          const reread: typeof row = JSON.parse(JSON.stringify(row));
          expect(toEnvelope(reread.state, reread.event, aggregate.table.outbox)).toEqual(envelope);
          const contract = aggregate.contracts[envelope.type];
          expect(contract?.source).toBe(envelope.source);
          expect(contract?.data.parse(JSON.parse(JSON.stringify(envelope.data)))).toEqual(envelope.data);
        }
      }));

    it('is read back as it was written', () =>
      always(async (commands) => {
        const repository = await kept(aggregate, commands);
        const { state } = repository.written.at(-1) ?? {};
        if (state === undefined) return;
        expect(await repository.find(aggregate.table.numberOf(state))).toEqual(play(aggregate, commands).at(-1)?.after);
      }));

    it('changes nothing when what took effect once is asked again, at once or at any time later', () =>
      always((commands) => {
        const steps = play(aggregate, commands);
        for (const [index, { command, decision }] of steps.entries()) {
          if (decision.outcome !== 'event' || !aggregate.mayRepeat(command)) continue;
          for (const { after } of steps.slice(index)) {
            expect(aggregate.decide(after, command).outcome, JSON.stringify({ command, after })).not.toBe('event');
          }
        }
      }));

    it('tells of everything it has a contract for (so the properties above saw every event)', async () => {
      const told = new Set<string>();
      const note = (commands: readonly C[]) => {
        for (const { type } of eventsOf(aggregate, play(aggregate, commands))) told.add(type);
      };
      await always(note, { seed: 1, numRuns: 500 });
      const names = aggregate.table.outbox.contracts.map((contract) => contract.name);
      expect([...told, ...(aggregate.retired ?? [])].sort()).toEqual(names.sort());
    });
  });
}

function play<S extends { readonly version: number }, E extends DomainEvent, C>(
  { decide, evolve, first }: AggregateUnderTest<S, E, C>,
  commands: readonly C[],
): readonly Step<S, E, C>[] {
  let state = first === undefined ? undefined : frozen(evolve(undefined, first));
  return commands.map((command) => {
    const before = state;
    const decision = frozen(decide(before, frozen(command)));
    if (decision.outcome === 'event') state = frozen(evolve(before, decision.event));
    return { command, decision, before, after: state };
  });
}

function eventsOf<S extends { readonly version: number }, E extends DomainEvent, C>(
  { first }: AggregateUnderTest<S, E, C>,
  steps: readonly Step<S, E, C>[],
): readonly E[] {
  const decided = steps.flatMap(({ decision }) => (decision.outcome === 'event' ? [decision.event] : []));
  return first === undefined ? decided : [first, ...decided];
}

/** A repository that holds the history, written change by change. */
async function kept<S extends { readonly version: number }, E extends DomainEvent, C>(
  aggregate: AggregateUnderTest<S, E, C>,
  commands: readonly C[],
): Promise<MemoryRepository<S, E>> {
  const repository = createMemoryRepository<S, E>(aggregate.table, nowMs);
  let state: S | undefined;
  for (const event of eventsOf(aggregate, play(aggregate, commands))) {
    state = aggregate.evolve(state, event);
    expect(await repository.save({ state, event, context, occurredAt: TIME })).toBe('saved');
  }
  return repository;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
