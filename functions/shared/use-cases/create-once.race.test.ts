import { describe, expect, it } from 'vitest';
import { now, nowMs } from '../testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '../testing/every-interleaving.ts';
import { dyingAtRelease, emptyShelf, puttingOn, type ShelfWorld } from './create-once.fixture.ts';
import { type Created, createOnce, LEASE_MS } from './create-once.ts';

// Several sendings of one request at once: the key's row and its number decide, whichever sending dies or is slow.

const later = () => new Date(nowMs() + LEASE_MS).toISOString();

const sending =
  (id: string, at: () => string = now) =>
  (world: ShelfWorld, gate: Gate) => {
    const { shelf, numbers, keys } = world;
    const request = { key: 'k', fingerprint: 'chair', id };
    return createOnce({ keys: gate(keys), now: at }, request, puttingOn({ shelf: gate(shelf), numbers }, 'chair'));
  };

/** A sending whose function dies before the creating write, or right after it. */
const dying =
  (id: string, when: 'before' | 'after') =>
  (world: ShelfWorld, gate: Gate): Promise<unknown> => {
    const put = async (...thing: Parameters<ShelfWorld['shelf']['put']>) => {
      if (when === 'after') await world.shelf.put(...thing);
      throw new Error('died');
    };
    const shelf = { put, find: () => Promise.reject(new Error('died')) };
    return sending(id)({ ...world, shelf, keys: dyingAtRelease(world.keys) }, gate);
  };

/** The answer to one sending: the number, the refusal, or that it died. */
function told(ending: Ending): string {
  if (ending.status === 'rejected') return String(ending.reason.message);
  const outcome = ending.value as Created<{ number: number }>;
  return outcome.rejection === undefined ? `number ${outcome.state.number}` : outcome.rejection.code;
}

describe('two sendings of one request', () => {
  it('create once in every order; each is told of it, or that the other is at work', async () => {
    const ends = await everyInterleaving(emptyShelf, [sending('a'), sending('b')], ({ things }, endings) => {
      expect(things.size).toBe(1);
      const [number] = things.keys();
      const words = endings.map(told);
      expect(words).toContain(`number ${number}`);
      return words.map((word) => word.replace(/\d+/, 'n')).join(', ');
    });
    expect(new Set(ends)).toEqual(
      new Set(['number n, number n', 'number n, request-under-way', 'request-under-way, number n']),
    );
  });

  it('create once in every order also when the second comes so late that the first counts as over', async () => {
    const tasks = [sending('a'), sending('b', later), sending('c', later)];
    const ends = await everyInterleaving(emptyShelf, tasks, ({ things }, endings) => {
      expect(things.size).toBe(1);
      const [number] = things.keys();
      const words = endings.map(told).filter((word) => word !== 'request-under-way');
      expect(new Set(words)).toEqual(new Set([`number ${number}`]));
      return words.length;
    });
    // Only a sending that arrived in time may be told to wait.
    expect(Math.min(...ends)).toBe(1);
    expect(Math.max(...ends)).toBe(3);
  });

  it.each(['before', 'after'] as const)(
    'create once in every order when the first dies %s it creates, and a third comes later',
    async (when) => {
      const tasks = [dying('a', when), sending('b'), sending('c', later)];
      await everyInterleaving(emptyShelf, tasks, ({ things }, endings) => {
        expect(things.size).toBeLessThanOrEqual(1);
        const numbers = endings.map(told).filter((word) => word.startsWith('number'));
        for (const number of numbers) expect(number).toBe(`number ${[...things.keys()][0]}`);
      });
    },
  );

  it.each(['before', 'after'] as const)('are done by the next when the first died %s it created', async (when) => {
    const world = emptyShelf();
    await expect(dying('a', when)(world, (port) => port)).rejects.toThrow('died');
    const [early] = await Promise.allSettled([sending('b')(world, (port) => port)]);
    expect(early && told(early)).toBe(when === 'before' ? 'request-under-way' : 'number 1');
    expect(await sending('c', later)(world, (port) => port)).toMatchObject({ state: { number: 1 } });
    expect(world.things.size).toBe(1);
  });
});
