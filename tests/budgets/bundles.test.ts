import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import asyncapi from '#contracts/published/asyncapi.json' with { type: 'json' };
import openapi from '#contracts/published/openapi.json' with { type: 'json' };
import { filesOf } from '../../infra/built-once.ts';
import { bundleOf, bundleSources } from '../../infra/bundle.ts';
import { ROOT } from '../../tools/bootstrap/paths.mjs';
import { bundleBytes, bundleText, calleeBundles, countLoad, httpBundles } from './bundles.ts';

/**
 * The most bytes of a bundle. The DynamoDB client is two thirds of it, and each byte is loaded at a cold start. The
 * largest is reservation-http, which also lists a bucket and signs forms and addresses: 7 kB, answers who waits: 7.9 kB,
 * reckons with days: 3 kB, knows what extends what: 2 kB, and says what is due late, why days are refused, who goes first, and which terms are others: 2 kB.
 */
const MOST_BYTES = 369_000;

/**
 * The most schemas and checks that a bundle builds at load. The environment needs ten; most others are built when they
 * are first used (ADR 0009).
 */
const MOST_SCHEMAS = 125;

/**
 * The most bytes of `entry` besides the documents: zod for its variables, the style of the reference, and all
 * problems, of which five are about waiting.
 */
const MOST_BYTES_OF_ENTRY = 79_400;
const AS_BUNDLED = { loader: 'json', minify: true, charset: 'utf8' } as const;

describe('what functions weigh', () => {
  it.each([...httpBundles, ...calleeBundles])('%s stays below its budget', (name) => {
    expect(bundleBytes(name)).toBeLessThan(MOST_BYTES);
  });

  it.each([...httpBundles, ...calleeBundles])('%s builds few schemas at load', (name) => {
    const { schemas } = countLoad(name);
    expect(schemas).toBeGreaterThan(5);
    expect(schemas).toBeLessThanOrEqual(MOST_SCHEMAS);
  });

  it.each([...httpBundles, ...calleeBundles])('%s loads no costly module of Node’s that it can do without', (name) => {
    const { modules } = countLoad(name);
    expect(modules).toContain('NativeModule https');
    expect(modules).not.toContain('NativeModule perf_hooks');
    expect(modules).not.toContain('NativeModule fs/promises');
    expect(modules).not.toContain('NativeModule zlib');
    expect(modules).not.toContain('NativeModule internal/crypto/webcrypto');
    expect(bundleText(name)).not.toContain('fs/promises');
    expect(bundleText(name)).not.toContain('import(');
  });

  it.each(['without event streams', 'without endpoint discovery', 'have no profile files'])(
    'what the bundler puts in place of parts of the SDK is there: %s',
    (words) => {
      expect(bundleText('item-http')).toContain(words);
    },
  );

  it.each(['item-relay', 'reservation-relay', 'payment-relay', 'review-relay'] as const)(
    '%s carries nothing of the functions wired beside it',
    (name) => {
      expect(bundleBytes(name)).toBeLessThan(230_500);
    },
  );

  it('a function carries the code for traces only where its stage sends them', () => {
    expect(bundleText('payment-calls')).not.toContain('trace_id');
    const traced = readFileSync(join(bundleOf('payment-calls', true), 'index.js'), 'utf8');
    expect(traced).toContain('trace_id');
    expect(Buffer.byteLength(traced) - bundleBytes('payment-calls')).toBeLessThan(6_000);
  });

  it('the entry function carries no SDK at all, and both documents with the page made of one', () => {
    // As they are bundled: with bare keys. 11 kB less than their JSON, and the difference grows with them.
    const bundled = [openapi, asyncapi].map((json) => transformSync(JSON.stringify(json), AS_BUNDLED).code.length);
    expect(bundleBytes('entry-http') - bundled.reduce((sum, bytes) => sum + bytes)).toBeLessThan(MOST_BYTES_OF_ENTRY);
    expect(bundleText('entry-http')).toMatch(/listItems.*x-eventbridge-pattern|x-eventbridge-pattern.*listItems/s);
  });

  it('is made of files that make it be bundled again when they change', () => {
    const files = new Set(filesOf(bundleSources));
    const folder = bundleOf('item-http');
    const { sources } = JSON.parse(readFileSync(join(folder, 'index.js.map'), 'utf8')) as { sources: string[] };
    const own = sources
      .map((source) => relative(ROOT, join(folder, source)))
      .filter((path) => !/node_modules/.test(path));
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((path) => !files.has(path))).toEqual([]);
  });

  it('the function of the board carries no SDK and no file of the board: they lie beside it', () => {
    expect(bundleBytes('web-http')).toBeLessThan(51_100);
    expect(bundleText('web-http')).not.toMatch(/dynamodb|<svg/i);
  });

  it('only the functions of the books carry the client of PostgreSQL, and those no DynamoDB', () => {
    const has = (name: Parameters<typeof bundleText>[0]) => ({
      postgres: bundleText(name).includes('SCRAM-SHA-256'),
      dynamodb: bundleText(name).includes('DynamoDB_20120810'),
    });
    for (const name of ['ledger-http', 'ledger-events'] as const) {
      expect(bundleBytes(name)).toBeLessThan(290_000);
      expect(has(name)).toEqual({ postgres: true, dynamodb: false });
    }
    for (const name of [...httpBundles, ...calleeBundles])
      expect(has(name)).toEqual({ postgres: false, dynamodb: true });
  });

  it.each([...httpBundles, ...calleeBundles])('%s carries nothing of the documents', (name) => {
    expect(bundleText(name)).not.toMatch(/listItems|x-eventbridge-pattern/);
  });
});
