import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleOf, bundleOptions } from '../../infra/bundle.ts';

/** What a function's bundle weighs and how long it takes to load. */
export interface BundleFigures {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds of `require` in the fastest of several processes: whatever else the machine does only adds to it. */
  readonly importMs: number;
  /** `importMs` against the bare SDK bundle's of the same run. */
  readonly ratio: number;
}

/** The HTTP bundles: what a client waits for at a cold start. */
export const httpBundles = [
  'item-http',
  'reservation-http',
  'payment-http',
  'review-http',
  'projections-http',
] as const;

/** The bundles of synchronous callees, which have a time limit to keep. */
export const calleeBundles = ['payment-calls', 'item-calls'] as const;

/** What our functions cannot do without: the document client, whole, and one client made from it. */
const BARE = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
export const held = [lib, lib.DynamoDBDocumentClient.from(new DynamoDBClient({}))];
`;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every variable a function may ask for at load; the values do not matter. */
const environment = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  TABLE_NAME: 'none',
  ITEM_INFO_TABLE: 'none',
  REVIEW_INFO_TABLE: 'none',
  PAYMENT_CALLEE: 'none',
  ITEM_CALLEE: 'none',
  BREAKER_TABLE: 'none',
  PAYMENT_GUARD_PARAMETER: 'none',
  ITEM_GUARD_PARAMETER: 'none',
  METRICS_NAMESPACE: 'none',
  PROVIDER_PARAMETER: 'none',
  HOLD_PARAMETER: 'none',
};

const MEASURE = `const t=process.hrtime.bigint();require(process.argv[1]);console.log(String(process.hrtime.bigint()-t));process.exit(0)`;

/** Bytes of a function's bundle. */
export function bundleBytes(name: `${string}-${string}`): number {
  return statSync(join(bundleOf(name), 'index.js')).size;
}

/** Loads every bundle in `rounds` fresh processes, turn by turn so that a busy moment hits all alike. Takes names of bundles; the bare one comes first. */
export function measureBundles(names: readonly `${string}-${string}`[], rounds: number): readonly BundleFigures[] {
  const folder = mkdtempSync(join(tmpdir(), 'gdmarket-bench-'));
  try {
    const bare = join(folder, 'bare.js');
    buildSync({ ...bundleOptions, stdin: { contents: BARE, resolveDir: root }, outfile: bare });
    const files = [bare, ...names.map((name) => join(bundleOf(name), 'index.js'))];
    const times = files.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [index, file] of files.entries()) times[index]?.push(importMs(file));
    }
    const fastest = times.map((each) => Math.min(...each));
    return files.map((file, index) => ({
      name: index === 0 ? 'bare lib-dynamodb' : (names[index - 1] ?? file),
      bytes: statSync(file).size,
      importMs: fastest[index] ?? 0,
      ratio: (fastest[index] ?? 0) / (fastest[0] ?? 1),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function importMs(file: string): number {
  const output = execFileSync(process.execPath, ['-e', MEASURE, file], { env: { ...process.env, ...environment } });
  return Number(output.toString().trim().split('\n').at(-1)) / 1e6;
}
