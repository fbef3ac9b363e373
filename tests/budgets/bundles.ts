import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleOf } from '../../infra/bundle.ts';
import { buildBare } from './floor.ts';

/** The size of a function's bundle and the time it takes to load. */
export interface BundleFigures {
  readonly name: string;
  readonly bytes: number;
  /**
   * Milliseconds of the processor for `require`, in the fastest of several processes: other work on the machine can
   * only make it slower.
   */
  readonly importMs: number;
  /** `importMs` relative to the bare SDK bundle in the same run. */
  readonly ratio: number;
}

/** The HTTP bundles: a client waits for them at a cold start. */
export const httpBundles = [
  'item-http',
  'reservation-http',
  'payment-http',
  'review-http',
  'projections-http',
  'operations-http',
] as const;

/** The bundles of functions that others call synchronously, within a time limit. */
export const calleeBundles = ['payment-calls', 'item-calls'] as const;

/** Every variable that a function may ask for at load; the values do not matter. */
export const environment = {
  // What was compiled before would be loaded sooner than Lambda can.
  NODE_DISABLE_COMPILE_CACHE: '1',
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
  LIMITS_PARAMETER: 'none',
  PICTURES_BUCKET: 'none',
  SIGN_IN: 'open',
  IDENTITY_PARAMETER: 'none',
  HISTORY_TABLE: 'none',
  HISTORY_DAYS: '1',
  CIRCUIT_TABLE: 'none',
  DEAD_LETTER_QUEUE_URLS: 'none',
};

const MEASURE = `
const before = process.threadCpuUsage();
require(process.argv[1]);
const { user, system } = process.threadCpuUsage(before);
console.log(JSON.stringify((user + system) / 1000));
process.exit(0);`;

/** zod gives each schema and each check an `_zod`. */
const COUNT = `
const { defineProperty } = Object;
let schemas = 0;
Object.defineProperty = (target, name, descriptor) => {
  if (name === '_zod') schemas += 1;
  return defineProperty(target, name, descriptor);
};
require(process.argv[1]);
console.log(JSON.stringify({ schemas, modules: process.moduleLoadList }));
process.exit(0);`;

/** What a bundle does when it is loaded, in figures that are the same on every machine. */
interface LoadFigures {
  /** How many schemas and checks of zod it builds. */
  readonly schemas: number;
  /** Node's own modules that are loaded afterwards, in Node's words (`NativeModule fs/promises`). */
  readonly modules: readonly string[];
}

/** Bytes of a function's bundle. */
export function bundleBytes(name: `${string}-${string}`): number {
  return statSync(join(bundleOf(name), 'index.js')).size;
}

/** The code of a function's bundle. */
export function bundleText(name: `${string}-${string}`): string {
  return readFileSync(join(bundleOf(name), 'index.js'), 'utf8');
}

const counted = new Map<string, LoadFigures>();

/** Loads a bundle and counts, once for all who ask. */
export function countLoad(name: `${string}-${string}`): LoadFigures {
  const figures = counted.get(name) ?? inNewProcess<LoadFigures>(COUNT, join(bundleOf(name), 'index.js'));
  counted.set(name, figures);
  return figures;
}

/**
 * Loads every bundle in `rounds` fresh processes, in turns, so that a busy moment affects all alike. The bare bundle
 * comes first in the result. `others`: files of other bundles, by name, which come last.
 */
export function measureBundles(
  names: readonly `${string}-${string}`[],
  rounds: number,
  others: Readonly<Record<string, string>> = {},
): readonly BundleFigures[] {
  const folder = mkdtempSync(join(tmpdir(), 'gdmarket-bench-'));
  try {
    const bare = buildBare(folder);
    // Outside the checkout, so that Node takes all for CommonJS, as on Lambda.
    const sources = { ...Object.fromEntries(names.map((name) => [name, join(bundleOf(name), 'index.js')])), ...others };
    const files = [bare, ...Object.entries(sources).map(([name, file]) => copied(name, file, folder))];
    const labels = ['bare lib-dynamodb', ...Object.keys(sources)];
    const times = files.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [index, file] of files.entries()) times[index]?.push(inNewProcess<number>(MEASURE, file));
    }
    const fastest = times.map((each) => Math.min(...each));
    return files.map((file, index) => ({
      name: labels[index] ?? file,
      bytes: statSync(file).size,
      importMs: fastest[index] ?? 0,
      ratio: (fastest[index] ?? 0) / (fastest[0] ?? 1),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function copied(name: string, file: string, folder: string): string {
  const copy = join(folder, `${name.replaceAll(' ', '-')}.js`);
  copyFileSync(file, copy);
  return copy;
}

/** Runs a script on a bundle and returns what its last line says. */
function inNewProcess<T>(script: string, file: string): T {
  const output = execFileSync(process.execPath, ['-e', script, file], { env: { ...process.env, ...environment } });
  return JSON.parse(output.toString().trim().split('\n').at(-1) ?? '');
}
