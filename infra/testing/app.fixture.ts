import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll } from 'vitest';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What the CDK command line hands to the app: settings and feature flags. */
export const context: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'),
).context;

/** An app whose assembly is gone after the test file. CloudFormation's own validation costs seconds a file: only who is about it asks for it. */
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
