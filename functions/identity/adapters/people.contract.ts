import { beforeEach, expect, it } from 'vitest';
import type { People } from '../use-cases/people.ts';

/** The tests that all people must pass, wherever they are kept. `create` makes a market that nobody has signed in to. */
export function peopleContract(create: () => Promise<People>): void {
  let people: People;
  beforeEach(async () => {
    people = await create();
  });

  it.each(['5d6c9b1e-0f4e-4b6a-9f0e-0d9a5c1f2b3a', 'auth0|5f7c8ec7c33c6c004bbafe82', '가', 'x'.repeat(255)])(
    'a person has no number until one is written, and then that one: %s',
    async (sub) => {
      expect(await people.find(sub)).toBeUndefined();
      expect(await people.add(sub, 7)).toBe(7);
      expect(await people.find(sub)).toBe(7);
      expect(await people.find(`${sub}.`)).toBeUndefined();
    },
  );

  it('a number stays, and whoever comes later is told it', async () => {
    await people.add('anna', 1);
    expect(await people.add('anna', 2)).toBe(1);
    expect(await people.find('anna')).toBe(1);
    expect(await people.add('ben', 2)).toBe(2);
  });

  it('of many at once one decides, and all are told the same', async () => {
    const told = await Promise.all(Array.from({ length: 8 }, (_, index) => people.add('anna', index + 1)));
    expect(new Set(told).size).toBe(1);
    expect(await people.find('anna')).toBe(told[0]);
  });
}
