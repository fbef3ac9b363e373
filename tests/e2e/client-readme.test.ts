import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignIn } from '#shared/domain/caller.ts';
import { blocksOf, readPage, root } from '../documents/markdown.ts';
import { type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { api } from '../support/http-client.ts';
import { fetchOne } from '../support/resources.ts';
import { type Undo, withVariables } from '../support/switches.ts';

let people: People;
beforeAll(async () => {
  people = await startSigningIn();
});
afterAll(() => people.restore());

const tokenOf = ({ headers }: Somebody) => headers.authorization?.replace('Bearer ', '');

describe.each<SignIn>(['open', 'required'])('where signing in is %s', (signIn) => {
  let undo: Undo = async () => undefined;
  beforeAll(async () => {
    if (signIn === 'required') undo = await withVariables(['item', 'reservation', 'review'], { SIGN_IN: signIn });
  });
  afterAll(() => undo());

  it('what the README of the client shows rents something, and reviews it', async () => {
    const example = blocksOf(readPage('packages/client/README.md'))[0]?.text ?? '';
    const tokens = 'const { OWNER: ownerToken, RENTER: renterToken } = process.env;';
    const code = [tokens, example.replace('https://market.example', api), 'console.log(reservationNo);'].join('\n');
    const args = ['--input-type=module', '--eval', code];
    const [owner, renter] = [await people.signIn(), await people.signIn()];
    const env = { ...process.env, OWNER: tokenOf(owner), RENTER: tokenOf(renter) };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    const { customerId } = renter;
    expect(await fetchOne('reviews', Number(stdout))).toMatchObject({ itemName: 'Camera', score: 5, customerId });
  });
});
