import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import {
  BUNDLING_STACKS,
  DISABLE_CREATION_STACK_TRACES,
  DISABLE_LOGICAL_ID_METADATA,
  ENABLE_ADDITIONAL_METADATA_COLLECTION,
} from 'aws-cdk-lib/cx-api';
import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** The settings and feature flags that the CDK command line passes to the app. */
export const context: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'),
).context;

/** What CDK notes of each construct is in no template. */
const WITHOUT_NOTES = {
  [DISABLE_CREATION_STACK_TRACES]: true,
  [DISABLE_LOGICAL_ID_METADATA]: true,
  [ENABLE_ADDITIONAL_METADATA_COLLECTION]: false,
};

/**
 * An app whose assembly is removed after the test, or after the file that makes it. CloudFormation's own validation and the functions' bundles
 * take seconds: ask for them only where the test is about them.
 */
export function createApp({ validated = false, bundled = false } = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'gdmarket-assembly-'));
  const afterwards = TestRunner.getCurrentTest() === undefined ? afterAll : onTestFinished;
  afterwards(() => rmSync(outdir, { recursive: true, force: true }));
  return new App({
    context: { ...context, ...WITHOUT_NOTES, [BUNDLING_STACKS]: bundled ? ['**'] : [] },
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
