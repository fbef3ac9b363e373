import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { copyBoard } from './board-build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What functions do without, of the SDK. Lambda hands credentials and settings to functions in the environment: that
 * one source replaces the search through profile files, metadata services and sign-in, a third of every bundle.
 */
const alias = {
  '@aws-sdk/credential-provider-node': join(root, 'functions/shared/config/environment-credentials.ts'),
  '@aws-sdk/endpoint-cache': join(root, 'functions/shared/config/no-endpoint-cache.ts'),
  '@smithy/core/event-streams': join(root, 'functions/shared/config/no-event-streams.ts'),
  'node:fs/promises': join(root, 'functions/shared/config/no-profile-files.ts'),
};

/**
 * The bundling of every function: one CommonJS file with the SDK inside (it loads a fifth faster than ES modules here),
 * minified, with the source map beside it.
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'error',
  alias,
  // The SDK imports some of Node's modules when it first needs them. As CommonJS that is a plain require: `import()` would
  // read all that the module exports, and for `node:http` that loads a whole second HTTP client.
  supported: { 'dynamic-import': false },
  // CommonJS has the folder of a bundle under another name.
  define: { 'import.meta.dirname': '__dirname', 'process.env.TRACES': '"off"' },
  inject: [join(root, 'functions/shared/config/node-crypto.ts')],
} satisfies BuildOptions;

/**
 * The entry of instances that get ready before their first event, beside `index.js`. Lambda waits for a module that waits,
 * and only ES modules can; the code itself stays CommonJS, which loads faster.
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html#top-level-await
 */
const PRIMED = `import { createRequire } from 'node:module';
export const { handler } = createRequire(import.meta.url)('./index.js');
await handler.prime?.();
`;

/** The name of a handler's bundle: `<component>-<role>`. */
export type BundleName = `${string}-${string}`;

/** The folders of all bundles, with and without traces. */
const bundles = new Map<boolean, string>();

/**
 * The folder that holds one function's bundle as `index.js`; that of `web` also holds the board. `traces`: whether it
 * sends them. The first call bundles all functions in one esbuild run (a tenth of the time of one run each), into a folder
 * that is removed when this process ends. Throws esbuild's errors, and a sentence when the board is not built.
 */
export function bundleOf(name: BundleName, traces = false): string {
  const all = bundles.get(traces) ?? bundleAll(traces);
  bundles.set(traces, all);
  const folder = join(all, name);
  if (name === 'web-http') copyBoard(join(folder, 'board'));
  return folder;
}

/** Removes all bundles; the next call of `bundleOf` makes them again. */
export function dropBundles(): void {
  for (const folder of bundles.values()) rmSync(folder, { recursive: true, force: true });
  bundles.clear();
}

/** The folder of a component's handlers: stands for its bundles where nothing is deployed. */
export function sourcesOf(component: string): string {
  return join(root, 'functions', component, 'handlers');
}

function bundleAll(traces: boolean): string {
  // Inside the checkout: source maps name sources relative to it, so a bundle and its hash are the same in every
  // checkout.
  const parent = join(root, '.local', 'bundles');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'run-'));
  process.once('exit', dropBundles);
  const handlers = globSync(
    'functions/*/handlers/{http,calls,events,settlements,pictures,relay,rebuild,tokens,probe,bounces,schema,hook}.ts',
    {
      cwd: root,
    },
  );
  const entryPoints = handlers.map((file) => {
    const [, component, , role] = file.replace('.ts', '').split(/[\\/]/);
    return { in: join(root, file), out: `${component}-${role}/index` };
  });
  const define = { ...bundleOptions.define, ...(traces ? { 'process.env.TRACES': '"on"' } : {}) };
  buildSync({ ...bundleOptions, define, entryPoints, outdir: folder, absWorkingDir: root });
  for (const { out } of entryPoints)
    if (/-(?:http|calls)\/index$/.test(out)) writeFileSync(join(folder, out, '../primed.mjs'), PRIMED);
  return folder;
}
