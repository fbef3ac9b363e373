import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { blocksOf, readPage, root } from '../documents/markdown.ts';
import { api } from '../support/http-client.ts';
import { fetchOne } from '../support/resources.ts';

it('what the README of the client shows rents something, and reviews it', async () => {
  const example = blocksOf(readPage('packages/client/README.md'))[0]?.text ?? '';
  const code = `${example.replace('https://market.example', api)}\nconsole.log(reservationNo);`;
  const args = ['--input-type=module', '--eval', code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  expect(await fetchOne('reviews', Number(stdout))).toMatchObject({ itemName: 'Camera', score: 5 });
});
