import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

const nobody = () => {};
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gdmarket-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one in at a time', async () => {
  const file = join(folder, 'lock');
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} in`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${name} out`);
  };
  await Promise.all([withLock(file, nobody, work('a')), withLock(file, () => log.push('b waits'), work('b'))]);
  expect(log).toEqual(['a in', 'b waits', 'a out', 'b in', 'b out']);
});

it('gives way when the work fails', async () => {
  const file = join(folder, 'lock');
  await expect(withLock(file, nobody, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(file, nobody, () => Promise.resolve('done'))).toBe('done');
});

it('takes over within seconds from a holder whose process is gone', async () => {
  const file = join(folder, 'lock');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(file, String(pid));
  // Keeps the lock younger than one whose holder is silent.
  const keepAge = () => utimesSync(file, new Date(Date.now() - 4_000), new Date(Date.now() - 4_000));
  keepAge();
  const keeping = setInterval(() => existsSync(file) && keepAge(), 100);
  expect(await withLock(file, nobody, () => Promise.resolve('done'))).toBe('done');
  clearInterval(keeping);
});

it('waits for a holder that is alive and late', async () => {
  const file = join(folder, 'lock');
  writeFileSync(file, String(process.pid));
  const seconds = new Date(Date.now() - 4_000);
  utimesSync(file, seconds, seconds);
  const work = withLock(
    file,
    () => setTimeout(() => rmSync(file), 500),
    () => Promise.resolve('done'),
  );
  expect(await Promise.race([work, delay(250, 'waiting')])).toBe('waiting');
  expect(await work).toBe('done');
});

it('takes over from a holder that is silent', async () => {
  const file = join(folder, 'lock');
  writeFileSync(file, '');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(file, longAgo, longAgo);
  expect(await withLock(file, nobody, () => Promise.resolve('done'))).toBe('done');
});
