import { expect, it } from 'vitest';
import { isInstalled } from './lockfile.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  },
};

it.each([
  ['everything is there', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }, true],
  ['a version differs', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }, false],
  ['a hash differs', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }, false],
  ['a package is missing', {}, false],
])('when %s', (_, packages, installed) => {
  expect(isInstalled(wanted, { packages })).toBe(installed);
});
