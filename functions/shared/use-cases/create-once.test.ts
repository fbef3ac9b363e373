import { describe, expect, it } from 'vitest';
import { happened, nothing } from '../domain/decision.ts';
import { KEY_SECONDS } from '../persistence/idempotency-keys/idempotency-keys.ts';
import { createMemoryIdempotencyKeys } from '../persistence/idempotency-keys/idempotency-keys-memory.ts';
import { now, nowMs } from '../testing/context.fixture.ts';
import { meanwhile } from '../testing/meanwhile.ts';
import { someWords } from '../testing/some-words.ts';
import { dyingAtRelease, emptyShelf, puttingOn, type ShelfWorld } from './create-once.fixture.ts';
import { createOnce, firstState, LEASE_MS } from './create-once.ts';

const request = (id: string, fingerprint = 'chair') => ({ key: 'k', fingerprint, id });
const msLater = (ms: number) => () => new Date(nowMs() + ms).toISOString();

function put(world: ShelfWorld, id: string, at: () => string = now) {
  return createOnce({ ...world, now: at }, request(id), puttingOn(world, 'chair'));
}

/** A world in which `put` fails once, before or after it took effect. */
function failingOnce(when: 'before' | 'after', error = new Error('store away')): ShelfWorld {
  const world = emptyShelf();
  let fails = true;
  const shelf = {
    ...world.shelf,
    async put(number: number, name: string) {
      const isTime = fails;
      fails = false;
      if (isTime && when === 'before') throw error;
      const outcome = await world.shelf.put(number, name);
      if (isTime) throw error;
      return outcome;
    },
  };
  return { ...world, shelf };
}

describe('a creation', () => {
  it('without a key notes nothing and is as often as it is sent', async () => {
    const world = emptyShelf();
    const keys = { find: fail, claim: fail, release: fail };
    for (const number of [1, 2]) {
      const created = await createOnce({ keys, now }, undefined, puttingOn(world, 'chair'));
      expect(created).toEqual({ state: { number, name: 'chair' }, isRepeated: false });
    }
  });

  it('with a key is once, and each repetition is given the same', async () => {
    const world = emptyShelf();
    expect(await put(world, 'a')).toEqual({ state: { number: 1, name: 'chair' }, isRepeated: false });
    for (const id of ['b', 'c']) {
      expect(await put(world, id, msLater(LEASE_MS * 2))).toEqual({
        state: { number: 1, name: 'chair' },
        isRepeated: true,
      });
    }
    expect([...world.things]).toEqual([[1, 'chair']]);
  });

  it('with another key is another one', async () => {
    const world = emptyShelf();
    await put(world, 'a');
    const other = { ...request('b'), key: 'k2' };
    expect(await createOnce({ ...world, now }, other, puttingOn(world, 'chair'))).toMatchObject({ isRepeated: false });
    expect(world.things.size).toBe(2);
  });

  it.each(['created', 'still at work', 'over without creating'])(
    'with the key of another body is refused, when that is %s',
    async (how) => {
      const world = how === 'created' ? emptyShelf() : failingOnce('before');
      const keys = how === 'still at work' ? dyingAtRelease(world.keys) : world.keys;
      await Promise.allSettled([put({ ...world, keys }, 'a')]);
      const creation = createOnce({ ...world, now }, request('b', 'table'), puttingOn(world, 'table'));
      await expect(creation).resolves.toMatchObject({
        rejection: { kind: 'unprocessable', code: 'idempotency-key-reused', detail: someWords },
        isRepeated: false,
      });
      expect([...world.things.values()]).not.toContain('table');
    },
  );

  it('whose first sending died after it noted its key is under way until that is certainly over, then done', async () => {
    const world = failingOnce('before');
    await expect(put({ ...world, keys: dyingAtRelease(world.keys) }, 'a')).rejects.toThrow('died');
    const early = put(world, 'b', msLater(LEASE_MS - 1));
    await expect(early).resolves.toMatchObject({
      rejection: { kind: 'conflict', code: 'request-under-way', detail: someWords, retryAfterSeconds: 1 },
      isRepeated: false,
    });
    expect(world.things.size).toBe(0);
    expect(await put(world, 'c', msLater(LEASE_MS))).toEqual({
      state: { number: 1, name: 'chair' },
      isRepeated: false,
    });
    expect(await put(world, 'd', msLater(LEASE_MS))).toMatchObject({ state: { number: 1 }, isRepeated: true });
  });

  it('that two sendings take over is once: the slower one is given what the other created', async () => {
    const world = failingOnce('before');
    await expect(put({ ...world, keys: dyingAtRelease(world.keys) }, 'a')).rejects.toThrow('died');
    const shelf = meanwhile(world.shelf, 'put', () => put(world, 'b', msLater(LEASE_MS)));
    const created = await put({ ...world, shelf }, 'c', msLater(LEASE_MS));
    expect(created).toEqual({ state: { number: 1, name: 'chair' }, isRepeated: true });
    expect(world.things.size).toBe(1);
  });

  it('whose first sending failed is tried again at once, under the number it had', async () => {
    const world = failingOnce('before');
    await expect(put(world, 'a')).rejects.toThrow('store away');
    expect(await put(world, 'b')).toEqual({ state: { number: 1, name: 'chair' }, isRepeated: false });
  });

  it('that took effect though its answer was lost is found by its own request, and by the next', async () => {
    const world = failingOnce('after');
    expect(await put(world, 'a')).toEqual({ state: { number: 1, name: 'chair' }, isRepeated: false });
    expect(await put(world, 'b')).toEqual({ state: { number: 1, name: 'chair' }, isRepeated: true });
    expect(world.things.size).toBe(1);
  });

  it('that was refused before its key was noted leaves the key free', async () => {
    const world = emptyShelf();
    const refusing = { create: () => Promise.reject(new Error('refused')), first: fail };
    await expect(createOnce({ ...world, now }, request('a'), refusing)).rejects.toThrow('refused');
    expect(await world.keys.find('k')).toBeUndefined();
  });

  it('is a new one once its key is forgotten', async () => {
    let time = nowMs();
    const world = { ...emptyShelf(), keys: createMemoryIdempotencyKeys(() => time) };
    await put(world, 'a');
    time += KEY_SECONDS * 1000;
    expect(await put(world, 'b')).toMatchObject({ isRepeated: false });
    expect(world.things.size).toBe(2);
  });

  it('of nothing gives no first state', () => {
    const evolve = (_: undefined, event: string) => `after ${event}`;
    expect(firstState(happened('X'), evolve)).toBe('after X');
    expect(firstState(nothing<string>(), evolve)).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('must not be asked');
}
