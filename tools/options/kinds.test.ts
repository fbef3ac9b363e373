import { describe, expect, it } from 'vitest';
import { address, anyNumber, choice, port, stage, wholeNumber } from './kinds.ts';

describe('a port', () => {
  it.each([
    ['1', 1],
    ['4566', 4566],
    ['65535', 65_535],
    [undefined, undefined],
  ])('is read from %s', (text, number) => {
    expect(port('').read(text)).toBe(number);
  });

  it.each(['0', '65536', '', 'abc', '-1', '4566x', '1e3', '80.5'])('is not "%s"', (text) => {
    expect(() => port('').read(text)).toThrow(`wants a number from 1 to 65535, not "${text}".`);
  });
});

describe('a stage', () => {
  it.each(['local', 'dev', 'prod', 'dev-anna', 'prod-2'])('is %s', (name) => {
    expect(stage('').read(name)).toBe(name);
  });

  it.each(['', 'test', 'Dev', 'dev-', 'dev-a/b', 'local-anna'])('is not "%s"', (name) => {
    expect(() => stage('').read(name)).toThrow(
      `is local, dev or prod (or one of your own, as in dev-anna), not "${name}".`,
    );
  });
});

describe('an address', () => {
  it('ends without a slash', () => {
    expect(address('').read('https://market.example/prod//')).toBe('https://market.example/prod');
  });

  it.each(['market.example', 'ftp://market.example', 'http://', 'https://a b'])('is not "%s"', (text) => {
    expect(() => address('').read(text)).toThrow(`not "${text}".`);
  });
});

describe('a number', () => {
  it('is what holds when nobody says another', () => {
    expect(wholeNumber(1, 8, '').read(undefined)).toBe(8);
    expect(anyNumber('').read(undefined)).toBeUndefined();
  });

  it.each(['x', '', ' ', '1.5', '1e400', '0'])('is not "%s"', (text) => {
    expect(() => wholeNumber(1, 8, '').read(text)).toThrow(`wants a whole number from 1, not "${text}".`);
  });
});

it('a choice is one of those there are', () => {
  expect(choice(['http', 'rest'], '').read('rest')).toBe('rest');
  expect(() => choice(['http', 'rest'], '').read('soap')).toThrow('is http or rest, not "soap".');
});
