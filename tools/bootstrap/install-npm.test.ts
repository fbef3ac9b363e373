import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isCurrent, npmReason } from './install-npm.mjs';

it('shows what npm says is wrong, not how npm is used', () => {
  const usage = Array.from({ length: 20 }, (_, line) => `npm error option ${line}`).join('\n');
  const reason = npmReason(
    `npm warn config\nnpm error code EUSAGE\nnpm error\nnpm error not in sync\nnpm error     at emit (node:events:1:2)\n${usage}\n`,
  );
  expect(reason.split('\n').slice(0, 2)).toEqual(['  code EUSAGE', '  not in sync']);
  expect(reason).not.toMatch(/option 19|node:events/);
});

it('an install that was killed does not count, whatever npm had recorded by then', () => {
  const root = mkdtempSync(join(tmpdir(), 'gdmarket-install-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['.local', 'node_modules/.bin']) mkdirSync(join(root, folder), { recursive: true });
  const lock = JSON.stringify({ packages: { 'node_modules/node': { version: '24.0.0', integrity: 'x' } } });
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) writeFileSync(join(root, file), lock);
  expect(isCurrent(root)).toBe(false);
  writeFileSync(join(root, 'node_modules/.bin/node'), '');
  expect(isCurrent(root)).toBe(true);
  writeFileSync(join(root, '.local/npm.unfinished'), '');
  expect(isCurrent(root)).toBe(false);
});
