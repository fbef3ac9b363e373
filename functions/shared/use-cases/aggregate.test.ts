import { describe, expect, it, vi } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { happened, rejected } from '../domain/decision.ts';
import { createMemoryRepository } from '../persistence/aggregate/aggregate.repository-memory.ts';
import { aChange, type Thing, type ThingEvent, thingTable } from '../persistence/aggregate/thing.fixture.ts';
import { context, now } from '../testing/context.fixture.ts';
import { meanwhile } from '../testing/meanwhile.ts';
import { someWords } from '../testing/some-words.ts';
import { defineAggregate } from './aggregate.ts';

const evolve = (thing: Thing | undefined, event: ThingEvent): Thing => ({
  no: 1,
  name: event.type,
  version: (thing?.version ?? 0) + 1,
});
const thingAggregate = defineAggregate('things', { table: thingTable, evolve });

/** A world with thing 1. */
async function world(thing: Partial<Thing> = {}) {
  const things = createMemoryRepository<Thing, ThingEvent>(thingTable);
  await things.save(aChange({ no: 1, version: 1, ...thing }));
  return { things, now };
}

describe('an aggregate', () => {
  it('is found by its number', async () => {
    expect(await thingAggregate.find(await world(), 1, anybody)).toMatchObject({ state: { no: 1, version: 1 } });
  });

  it('is not found where none is, or none that lists show', async () => {
    const missing = { rejection: { kind: 'not-found', code: 'thing-not-found', detail: someWords } };
    expect(await thingAggregate.find(await world(), 2, anybody)).toEqual(missing);
    expect(await thingAggregate.find(await world({ hidden: true }), 1, anybody)).toEqual(missing);
  });

  it('is changed by what is decided on it', async () => {
    const { things } = await world();
    const decide = vi.fn((_: Thing | undefined) => happened<ThingEvent>({ type: 'ThingMade' }));
    const changed = await thingAggregate.change({ things, now }, 1, anybody, decide, context);
    expect(decide.mock.calls).toEqual([[expect.objectContaining({ version: 1 })]]);
    expect(changed).toEqual({ state: { no: 1, name: 'ThingMade', version: 2 } });
    expect(things.written.at(-1)?.event).toMatchObject({ type: 'ThingMade', time: now(), ...context });
  });

  it('is decided on anew, after a pause, when another write came first', async () => {
    const { things } = await world();
    const pause = vi.fn(async () => undefined);
    const raced = meanwhile(things, 'save', () => things.save(aChange({ no: 1, version: 2 })));
    const decide = (thing: Thing | undefined) =>
      thing?.version === 2
        ? rejected<ThingEvent>('conflict', 'taken', 'taken')
        : happened<ThingEvent>({ type: 'ThingMade' });
    const changed = await thingAggregate.change({ things: raced, now, pause }, 1, anybody, decide, context);
    expect(changed).toMatchObject({ rejection: { code: 'taken' } });
    expect(pause).toHaveBeenCalledTimes(1);
  });

  it('is not read when it was already', async () => {
    const { things } = await world();
    const unread = { ...things, find: () => Promise.reject(new Error('read')) };
    const state = await things.find(1);
    const decide = () => happened<ThingEvent>({ type: 'ThingMade' });
    const changed = await thingAggregate.change({ things: unread, now }, 1, anybody, decide, context, { state });
    expect(changed).toMatchObject({ state: { version: 2 } });
  });
});
