import { expect, it } from 'vitest';
import { knowPerson } from './know-person.use-case.ts';
import { aMarketOfPeople } from './people-world.fixture.ts';

it('gives numbers from 1 in the order of first sign-ins, and the same number ever after', async () => {
  const world = aMarketOfPeople();
  expect(await knowPerson(world, 'anna')).toEqual({ customerId: 1, isNew: true });
  expect(await knowPerson(world, 'ben')).toEqual({ customerId: 2, isNew: true });
  expect(await knowPerson(world, 'anna')).toEqual({ customerId: 1, isNew: false });
  expect(await knowPerson(world, 'cara')).toEqual({ customerId: 3, isNew: true });
});

it('gives no number when the person cannot be written, and another one at the next sign-in', async () => {
  const world = aMarketOfPeople();
  const people = { ...world.people, add: async () => Promise.reject(new Error('store away')) };
  await expect(knowPerson({ ...world, people }, 'anna')).rejects.toThrow('store away');
  expect(await world.people.find('anna')).toBeUndefined();
  expect(await knowPerson(world, 'anna')).toEqual({ customerId: 2, isNew: true });
});
