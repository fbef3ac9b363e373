import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll } from 'vitest';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The settings and feature flags that the CDK command line passes to the app. */
export const context: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'),
).context;

/**
 * An app whose assembly is removed after the test file. CloudFormation's own validation takes seconds per file: ask for
 * it only where the test is about it.
 */
export function createApp({ validated = false } = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'gdmarket-assembly-'));
  folders.push(outdir);
  return new App({
    context,
    outdir,
    builtinCloudFormationValidation: validated,
    stackTraces: false,
    treeMetadata: false,
  });
}

/** A stack of its own. */
export function createStack(): Stack {
  return new Stack(createApp(), 'test');
}
