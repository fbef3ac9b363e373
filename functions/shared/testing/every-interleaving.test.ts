import { describe, expect, it } from 'vitest';
import { everyInterleaving, type Gate } from './every-interleaving.ts';
import { meanwhile } from './meanwhile.ts';

function counter() {
  let value = 0;
  return {
    read: async () => value,
    write: async (next: number) => {
      value = next;
    },
    value: () => value,
  };
}

async function addOne(plain: ReturnType<typeof counter>, gate: Gate): Promise<void> {
  const { read, write } = gate(plain);
  await write((await read()) + 1);
}

describe('every interleaving', () => {
  it('tries each order once: two tasks of two steps have six, and four of them lose an update', async () => {
    const ends = await everyInterleaving(counter, [addOne, addOne], (shared) => shared.value());
    expect(ends.sort()).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('tells how each task ended', async () => {
    const fail = async () => {
      throw new Error('no');
    };
    const [endings] = await everyInterleaving(counter, [addOne, fail], (_, ends) => ends.map(({ status }) => status));
    expect(endings).toEqual(['fulfilled', 'rejected']);
  });

  it('names the order in which something is wrong', async () => {
    const race = everyInterleaving(counter, [addOne, addOne], (shared) => expect(shared.value()).toBe(2));
    await expect(race).rejects.toThrow('in the order 0 1 0 1');
  });

  it('refuses a task that makes two gated calls at once', async () => {
    const both = async (shared: ReturnType<typeof counter>, gate: Gate) => {
      const { read } = gate(shared);
      await Promise.all([read(), read()]);
    };
    const [ending] = await everyInterleaving(counter, [both], (_, endings) => endings[0]?.status);
    expect(ending).toBe('rejected');
  });
});

describe('meanwhile', () => {
  it('lets something else happen right before a call, once for each happening', async () => {
    const shared = counter();
    const told: number[] = [];
    const other = async () => {
      told.push(shared.value());
    };
    const port = meanwhile(shared, 'write', other, other);
    await port.write(1);
    await port.write(2);
    await port.write(3);
    expect(told).toEqual([0, 1]);
    expect(await port.read()).toBe(3);
  });
});
