import { cpSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { boardSources, builtBoard } from './board-build.ts';
import { builtOnce, type Sources } from './built-once.ts';

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

/** What bundles are made of. */
export const bundleSources: Sources = {
  files: [
    '{contracts,functions,packages}/**/*.{ts,json}',
    ...['infra/bundle.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ],
  except: ['**/node_modules/**', '**/*.test.ts'],
};

/** The folders that this process has asked for, by name: sources do not change meanwhile. */
const known = new Map<string, string>();

/**
 * The folder that holds one function's bundle as `index.js`; that of `web` also holds the board. `traces`: whether it
 * sends them. All functions are bundled in one esbuild run (a tenth of the time of one run each), and only once while
 * their sources stay the same: see `builtOnce`. Throws esbuild's errors, and a sentence when the board is not built.
 */
export function bundleOf(name: BundleName, traces = false): string {
  const variant = traces ? 'traces' : '';
  const all = once(`functions${variant}`, () =>
    builtOnce('functions', { ...bundleSources, variant }, (folder) => bundleAll(folder, traces)),
  );
  return name === 'web-http' ? once(`web${variant}`, () => withBoard(join(all, name), variant)) : join(all, name);
}

function once(name: string, build: () => string): string {
  const folder = known.get(name) ?? build();
  known.set(name, folder);
  return folder;
}

function withBoard(bundle: string, variant: string): string {
  const files = [...bundleSources.files, ...boardSources.files];
  const except = [...bundleSources.except, ...boardSources.except];
  return builtOnce('web', { files, except, variant }, (folder) => {
    cpSync(bundle, folder, { recursive: true });
    cpSync(builtBoard(), join(folder, 'board'), { recursive: true });
  });
}

/** The folder of a component's handlers: stands for its bundles where nothing is deployed. */
export function sourcesOf(component: string): string {
  return join(root, 'functions', component, 'handlers');
}

/** Source maps name sources relative to a folder in the checkout, so a bundle and its hash are the same in every checkout. */
function bundleAll(folder: string, traces: boolean): void {
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
}
