import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { builtOnce } from './built-once.ts';

const name = `built-once-${process.pid}`;
const folder = fileURLToPath(new URL(`../.local/${name}`, import.meta.url));
const source = join(folder, 'source.txt');
const builds = join(folder, 'builds');
const sources = { files: [`.local/${name}/*.txt`], except: [`.local/${name}/*.test.txt`] };
let built = 0;

afterEach(() => {
  built = 0;
  rmSync(folder, { recursive: true });
});

function write(text: string, file = source): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
}

function build(variant = ''): string {
  return builtOnce(`${name}/builds`, { ...sources, variant }, (unfinished) => {
    built += 1;
    writeFileSync(join(unfinished, 'result'), `${readFileSync(source, 'utf8')} ${variant}`);
  });
}

it('builds once, and again for other sources or another variant', () => {
  write('one');
  expect(readFileSync(join(build(), 'result'), 'utf8')).toBe('one ');
  write('not a source', join(folder, 'a.test.txt'));
  expect(build()).toBe(build());
  expect(built).toBe(1);
  expect(readFileSync(join(build('b'), 'result'), 'utf8')).toBe('one b');
  write('two');
  expect(readFileSync(join(build(), 'result'), 'utf8')).toBe('two ');
  expect(built).toBe(3);
});

it('leaves what others are building, and removes what nobody has used for long', () => {
  write('one');
  const [old, used] = [build(), build('used')];
  mkdirSync(join(builds, 'of-others.1'));
  for (const one of [old, used]) utimesSync(one, 0, 0);
  build('used');
  write('two');
  const now = build();
  expect(
    readdirSync(builds)
      .map((one) => join(builds, one))
      .toSorted(),
  ).toEqual([now, used, join(builds, 'of-others.1')].toSorted());
});

it('keeps the first of two that build at the same time', () => {
  write('one');
  const second = builtOnce(`${name}/builds`, sources, (unfinished) => {
    writeFileSync(join(unfinished, 'result'), 'second');
    builtOnce(`${name}/builds`, sources, () => undefined);
  });
  expect(readdirSync(builds).map((one) => join(builds, one))).toEqual([second]);
});

it('leaves nothing of a build that failed', () => {
  write('one');
  const fails = () => {
    throw new Error('no build');
  };
  expect(() => builtOnce(`${name}/builds`, sources, fails)).toThrow('no build');
  expect(readdirSync(builds)).toEqual([]);
  expect(existsSync(build())).toBe(true);
});
