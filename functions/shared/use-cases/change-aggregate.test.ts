import { describe, expect, it, vi } from 'vitest';
import { type Decision, happened, nothing, rejected } from '../domain/decision.ts';
import type { Change } from '../events/outbox.ts';
import { createMemoryRepository } from '../persistence/aggregate/aggregate.repository-memory.ts';
import { aChange, type Thing, type ThingEvent, thingTable } from '../persistence/aggregate/thing.fixture.ts';
import { changeAggregate, MAX_ATTEMPTS } from './change-aggregate.ts';
import { TooMuchContention } from './too-much-contention.error.ts';

const made: ThingEvent = { type: 'ThingMade' };
const options = {
  evolve: (state: Thing | undefined): Thing => ({
    no: 1,
    name: `v${state?.version ?? 0}`,
    version: (state?.version ?? 0) + 1,
  }),
  context: { correlationId: 'c', causationId: 'r' },
  now: () => '2026-11-22T10:00:00.000Z',
};

/** A target on an empty store that counts its calls, and a way to let another writer win. */
function aTarget() {
  const things = createMemoryRepository<Thing, ThingEvent>(thingTable);
  const find = vi.fn(() => things.find(1));
  const save = vi.fn((change: Change<Thing, ThingEvent>) => things.save(change));
  const otherWriter = async () => {
    const version = ((await things.find(1))?.version ?? 0) + 1;
    await things.save(aChange({ no: 1, version, name: 'other' }));
  };
  return { things, target: { find, save }, otherWriter };
}

describe('a change of an aggregate', () => {
  it('reads, decides on what it read, writes once and gives the state afterwards', async () => {
    const { target, things, otherWriter } = aTarget();
    await otherWriter();
    const decide = vi.fn((_state: Thing | undefined) => happened(made));
    expect(await changeAggregate(target, decide, options)).toEqual({
      state: { no: 1, name: 'v1', version: 2 },
    });
    expect(decide.mock.calls).toEqual([[expect.objectContaining({ name: 'other', version: 1 })]]);
    expect([target.find.mock.calls.length, target.save.mock.calls.length]).toEqual([1, 1]);
    expect(things.written.at(-1)?.event).toMatchObject({
      id: 'thing#1#2',
      type: 'ThingMade',
      time: '2026-11-22T10:00:00.000Z',
      correlationId: 'c',
      causationId: 'r',
    });
  });

  it('reads nothing when it is told what is there', async () => {
    const { target } = aTarget();
    await changeAggregate(target, () => happened(made), { ...options, loaded: { state: undefined } });
    expect(target.find).not.toHaveBeenCalled();
    expect(target.save).toHaveBeenCalledTimes(1);
  });

  it('writes nothing when there is nothing to do, and gives the state as it is', async () => {
    const { target, otherWriter } = aTarget();
    expect(await changeAggregate(target, () => nothing<ThingEvent>(), options)).toEqual({ state: undefined });
    await otherWriter();
    expect(await changeAggregate(target, () => nothing<ThingEvent>(), options)).toMatchObject({
      state: { version: 1 },
    });
    expect(target.save).not.toHaveBeenCalled();
  });

  it('writes nothing when the domain refuses, and says why', async () => {
    const { target } = aTarget();
    const refusing = changeAggregate(target, () => rejected<ThingEvent>('conflict', 'taken', 'it is taken'), options);
    expect(await refusing).toEqual({ rejection: { kind: 'conflict', code: 'taken', detail: 'it is taken' } });
    expect(target.save).not.toHaveBeenCalled();
  });

  it('decides anew on what a faster writer left', async () => {
    const { target, things, otherWriter } = aTarget();
    target.save.mockImplementationOnce(async (change) => {
      await otherWriter();
      return things.save(change);
    });
    const decide = vi.fn((_state: Thing | undefined) => happened(made));
    expect(await changeAggregate(target, decide, options)).toMatchObject({ state: { version: 2 } });
    expect(decide.mock.calls.map(([state]) => state?.name)).toEqual([undefined, 'other']);
    expect(things.written).toHaveLength(2);
  });

  it('may find after a conflict that it is refused, or that there is nothing left to do', async () => {
    for (const second of [nothing<ThingEvent>(), rejected<ThingEvent>('conflict', 'taken', 'it is taken')]) {
      const { target, otherWriter } = aTarget();
      await otherWriter();
      const decide = (state: Thing | undefined): Decision<ThingEvent> =>
        state === undefined ? happened(made) : second;
      const change = changeAggregate(target, decide, { ...options, loaded: { state: undefined } });
      const expected = second.outcome === 'nothing' ? { state: { name: 'other' } } : { rejection: { code: 'taken' } };
      expect(await change).toMatchObject(expected);
      expect(target.save).toHaveBeenCalledTimes(1);
    }
  });

  it('gives up after so many conflicts', async () => {
    const { target } = aTarget();
    target.save.mockResolvedValue('conflict');
    const change = changeAggregate(target, () => happened(made), options);
    await expect(change).rejects.toThrow(TooMuchContention);
    await expect(change).rejects.toMatchObject({
      name: 'TooMuchContention',
      message: expect.stringContaining('try again'),
    });
    expect(target.save).toHaveBeenCalledTimes(MAX_ATTEMPTS);
  });

  it('waits after every lost race but the last, longer and longer, and only then reads anew', async () => {
    const { target } = aTarget();
    const steps: string[] = [];
    target.save.mockImplementation(async () => {
      steps.push('lost');
      return 'conflict';
    });
    target.find.mockImplementation(async () => {
      steps.push('read');
      return undefined;
    });
    const pause = async (lost: number): Promise<void> => void steps.push(`wait ${lost}`);
    await expect(changeAggregate(target, () => happened(made), { ...options, pause })).rejects.toThrow(
      TooMuchContention,
    );
    const between = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => ['lost', `wait ${index + 1}`, 'read']);
    expect(steps).toEqual(['read', ...between.flat(), 'lost']);
  });

  it('passes on what the store throws', async () => {
    const { target } = aTarget();
    target.save.mockRejectedValue(new Error('store away'));
    await expect(changeAggregate(target, () => happened(made), options)).rejects.toThrow('store away');
    expect(target.save).toHaveBeenCalledTimes(1);
  });

  it('by many at once takes effect once for each', async () => {
    const { things } = aTarget();
    const target = { find: () => things.find(1), save: things.save };
    await Promise.all(
      Array.from({ length: MAX_ATTEMPTS }, (_, index) => {
        // The same change with the same cause would count as one repeated write.
        const context = { correlationId: 'c', causationId: `r${index}` };
        return changeAggregate(target, () => happened(made), { ...options, context });
      }),
    );
    expect((await things.find(1))?.version).toBe(MAX_ATTEMPTS);
  });
});
