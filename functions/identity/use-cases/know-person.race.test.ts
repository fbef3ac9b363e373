import { describe, expect, it } from 'vitest';
import { type Ending, everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { knowPerson } from './know-person.use-case.ts';
import { aMarketOfPeople } from './people-world.fixture.ts';

// The person's row decides: whoever writes it first gives the number, whatever was leased meanwhile.

type World = ReturnType<typeof aMarketOfPeople>;

const signsIn = (sub: string) => (world: World, gate: Gate) =>
  knowPerson({ people: gate(world.people), numbers: gate(world.numbers) }, sub).then(({ customerId }) => customerId);

const numbersIn = (_: World, endings: readonly Ending[]): readonly unknown[] =>
  endings.map((ending) => (ending.status === 'fulfilled' ? ending.value : ending.reason));

describe('two first sign-ins at once', () => {
  it('of one person get one number in every order, and it stays', async () => {
    const told = await everyInterleaving(
      aMarketOfPeople,
      [signsIn('anna'), signsIn('anna')],
      async (world, endings) => {
        const [first, second] = numbersIn(world, endings);
        expect(second).toBe(first);
        expect(await world.people.find('anna')).toBe(first);
        return first;
      },
    );
    // The first number was skipped where the slower of two leases was the faster of two writes.
    expect(new Set(told)).toEqual(new Set([1, 2]));
  });

  it('of two people get two numbers in every order, and either may be first', async () => {
    const told = await everyInterleaving(aMarketOfPeople, [signsIn('anna'), signsIn('ben')], numbersIn);
    expect(new Set(told.map(String))).toEqual(new Set(['1,2', '2,1']));
  });
});

it('of one person twice and another once, every order gives two numbers', async () => {
  const tasks = [signsIn('anna'), signsIn('anna'), signsIn('ben')];
  await everyInterleaving(aMarketOfPeople, tasks, (world, endings) => {
    const [anna, again, ben] = numbersIn(world, endings);
    expect(again).toBe(anna);
    expect(ben).not.toBe(anna);
  });
});
