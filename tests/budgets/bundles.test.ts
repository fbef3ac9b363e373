import { describe, expect, it } from 'vitest';
import { bundleBytes, calleeBundles, httpBundles } from './bundles.ts';

/** Most bytes of a bundle: the SDK's DynamoDB client is about 340 kB of it, and each byte is loaded at a cold start. */
const MOST_BYTES = 480_000;

describe('what functions weigh', () => {
  it.each([...httpBundles, ...calleeBundles])('%s stays below its budget', (name) => {
    expect(bundleBytes(name)).toBeLessThan(MOST_BYTES);
  });

  it('the entry function carries no SDK at all', () => {
    expect(bundleBytes('entry-http')).toBeLessThan(40_000);
  });
});
