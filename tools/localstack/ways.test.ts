import { describe, expect, it } from 'vitest';
import { chooseWay, javaVersionIn } from './ways.ts';

const nothing = {
  endpoint: undefined,
  docker: false,
  supported: true,
  python: undefined,
  java: undefined,
  maven: false,
  installed: false,
};
const python = { program: 'python3.13', version: '3.13.0', venv: true };
const enough = { ...nothing, python, java: 17, maven: true };

describe('LocalStack comes from', () => {
  it('whoever runs one, whatever else is there', () => {
    expect(chooseWay({ ...enough, docker: true, endpoint: 'http://127.0.0.1:4566' })).toEqual({
      kind: 'foreign',
      endpoint: 'http://127.0.0.1:4566',
    });
  });

  it('its image, where a Docker engine answers', () => {
    expect(chooseWay({ ...enough, docker: true })).toEqual({ kind: 'docker' });
    expect(chooseWay({ ...nothing, docker: true })).toEqual({ kind: 'docker' });
  });

  it('PyPI otherwise', () => {
    expect(chooseWay(enough)).toEqual({ kind: 'process' });
    expect(chooseWay({ ...nothing, java: 21, installed: true })).toEqual({ kind: 'process' });
  });
});

describe('where none can be had, one sentence names', () => {
  it.each([
    ['everything that is missing', nothing, /Java 17 .*none.* and Python 3\.13 .* and Maven/],
    ['a Java that is too old', { ...enough, java: 11 }, /without Docker, Java 17 or later \(only 11 was found\)\.$/],
    ['Python 3.13', { ...enough, python: undefined }, /without Docker, Python 3\.13 \(none/],
    ['venv', { ...enough, python: { ...python, venv: false } }, /without Docker, Python 3\.13's venv/],
    ['Maven', { ...enough, maven: false }, /without Docker, Maven/],
    ['the processor', { ...enough, supported: false }, /without Docker, Linux or macOS on an x86-64 processor\.$/],
    ['Java, though all is installed', { ...nothing, installed: true }, /without Docker, Java 17 or later \(none/],
  ])('%s', (_name, tools, sentence) => {
    const way = chooseWay(tools);
    expect(way).toEqual({ kind: 'none', missing: expect.stringMatching(sentence) });
    expect(way).toEqual({ kind: 'none', missing: expect.stringMatching(/^LocalStack needs a Docker engine/) });
  });
});

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
    ['', undefined],
  ])('%j is %s', (output, version) => {
    expect(javaVersionIn(output)).toBe(version);
  });
});
