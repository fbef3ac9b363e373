import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepBuild } from './board-build.ts';

let builds: string;
beforeEach(() => {
  builds = mkdtempSync(join(tmpdir(), 'builds-'));
});
afterEach(() => rmSync(builds, { recursive: true, force: true }));

function aBuild(name: string, by: string): string {
  const folder = join(builds, name);
  mkdirSync(folder);
  writeFileSync(join(folder, by), '');
  return folder;
}

const keep = (finished: string) => keepBuild(finished, join(builds, 'abc'));

it('of two builds of the same sources keeps the first', () => {
  const second = aBuild('abc.2', 'second');
  keep(aBuild('abc.1', 'first'));
  keep(second);
  expect(readdirSync(builds)).toEqual(['abc']);
  expect(readdirSync(join(builds, 'abc'))).toEqual(['first']);
});

it('leaves alone what others build and copy, and removes what is old', () => {
  aBuild('abc.2', 'still at work');
  aBuild('def', 'copied just now');
  const old = aBuild('old', 'of yesterday');
  const yesterday = Date.now() / 1000 - 86_400;
  utimesSync(old, yesterday, yesterday);
  keep(aBuild('abc.1', 'first'));
  expect(readdirSync(builds).toSorted()).toEqual(['abc', 'abc.2', 'def']);
});

it('says why a build cannot be kept', () => {
  expect(() => keep(join(builds, 'none'))).toThrow('ENOENT');
});
