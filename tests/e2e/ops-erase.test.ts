import { randomUUID } from 'node:crypto';
import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../tools/people/local-people.ts';
import { findUserPool, hasUserPools, signIn } from '../../tools/people/user-pool.ts';
import { type People, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus } from '../support/http-client.ts';
import { ops } from '../support/ops.ts';
import { allRows } from '../support/rows.ts';

let people: People;
beforeAll(async () => {
  people = await startSigningIn();
});
afterAll(() => people.restore());

const rowsWith = async (name: string) =>
  Object.values(await allRows()).filter((row) => JSON.stringify(row).includes(name));

describe('a person is erased', () => {
  it('not while a rental is open, and says which', async () => {
    const [owner, renter] = [await people.signIn(), await people.signIn()];
    const { reservationNo } = await rentalThat('held', { owner, renter });
    const { code, output } = await ops('erase', String(renter.customerId));
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`Nothing is erased: .*reservation ${reservationNo}`));
    await eventually(async () =>
      expect((await ops('erase', String(owner.customerId))).output).toContain('Nothing is erased: '),
    );
    expectStatus(await sendAs(renter, 'DELETE', `/reservations/${reservationNo}`), 204);
  });

  it('everywhere by their number, again and again, and what only expires is said', async () => {
    const name = `Erased-${randomUUID().slice(0, 8)}`;
    const [owner, renter] = [await people.signIn(), await people.signIn([], name)];
    await rentalThat('returned', { owner, renter });
    expect((await rowsWith(name)).length).toBeGreaterThan(0);
    const dry = await ops('erase', String(renter.customerId), '--dry-run');
    expect(dry.output).toContain('Would delete the account');
    expect((await rowsWith(name)).length).toBeGreaterThan(0);
    for (const _ of [1, 2]) {
      const { code, output } = await ops('erase', String(renter.customerId));
      expect(code, output).toBe(0);
      expect(output).toContain('the archive of events: 30 days');
    }
    await eventually(async () => expect(await rowsWith(name)).toEqual([]));
  });

  it('with their account, by their address', async ({ skip }) => {
    const endpoint = process.env.AWS_ENDPOINT_URL ?? '';
    skip(environment.GDMARKET_EMULATOR !== 'ministack' || !(await hasUserPools(endpoint)), 'no user pools here');
    const pool = await findUserPool(endpoint);
    if (pool === undefined) throw new Error('the market has no user pool');
    const person = { email: `${randomUUID()}@example.com`, password: 'Gdmarket-erased-1' };
    await addPerson(pool, { ...person, name: 'Erased', groups: [] });
    await expect(ops('erase', person.email)).rejects.toThrow('has never signed in');
    await signIn(pool, person);
    const { code, output } = await ops('erase', person.email);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/^Customer \d+ has an account in the user pool\./),
    });
    const { cognito, UserPoolId } = pool;
    await expect(cognito.send(new AdminGetUserCommand({ UserPoolId, Username: person.email }))).rejects.toThrow();
    const [, customerId = ''] = /^Customer (\d+)/.exec(output) ?? [];
    expect((await ops('erase', customerId)).output).toContain('has no account');
    await expect(ops('erase', person.email)).rejects.toThrow('say the person’s number');
  });
});
