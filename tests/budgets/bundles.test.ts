import { describe, expect, it } from 'vitest';
import asyncapi from '#contracts/published/asyncapi.json' with { type: 'json' };
import openapi from '#contracts/published/openapi.json' with { type: 'json' };
import { bundleBytes, bundleText, calleeBundles, httpBundles } from './bundles.ts';

/** The most bytes of a bundle. The DynamoDB client is two thirds of it, and each byte is loaded at a cold start. */
const MOST_BYTES = 344_000;

describe('what functions weigh', () => {
  it.each([...httpBundles, ...calleeBundles])('%s stays below its budget', (name) => {
    expect(bundleBytes(name)).toBeLessThan(MOST_BYTES);
  });

  it.each(['item-relay', 'reservation-relay', 'payment-relay', 'review-relay'] as const)(
    '%s carries nothing of the functions wired beside it',
    (name) => {
      expect(bundleBytes(name)).toBeLessThan(242_000);
    },
  );

  it('the entry function carries no SDK at all, and both documents', () => {
    expect(bundleBytes('entry-http') - JSON.stringify([openapi, asyncapi]).length).toBeLessThan(40_000);
    expect(bundleText('entry-http')).toMatch(/listItems.*x-eventbridge-pattern|x-eventbridge-pattern.*listItems/s);
  });

  it.each([...httpBundles, ...calleeBundles])('%s carries nothing of the documents', (name) => {
    expect(bundleText(name)).not.toMatch(/listItems|x-eventbridge-pattern/);
  });
});
