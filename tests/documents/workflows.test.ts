import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { root } from './markdown.ts';

const files = globSync('.github/workflows/*.yml', { cwd: root });

/** What GitHub's own parser finds wrong with a workflow. */
async function faultsIn(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const converted = value === undefined ? undefined : await convertWorkflowTemplate(context, value);
  const parsed = context.errors.getErrors().map(({ message }) => message);
  return [...parsed, ...(converted?.errors ?? []).map(({ Message }) => Message)];
}

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');

  it('is a workflow that GitHub understands', async () => {
    expect(await faultsIn(file, text)).toEqual([]);
  });

  it('uses actions at a commit, which nobody can move', () => {
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used).not.toEqual([]);
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/);
  });

  it('knows no key of AWS, and gives steps no more than they need', () => {
    expect(text).not.toMatch(/secrets\.|AKIA|aws-access-key-id/i);
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });
});

it.each([
  ['a job that it waits for', 'needs: test', 'needs: tests'],
  ['a misspelt key', 'runs-on:', 'run-on:'],
  ['an unknown context', '{{ inputs.stage }}', '{{ input.stage }}'],
  ['a permission that there is not', 'id-token: write', 'id-token: writ'],
])('%s is found', async (_, right, wrong) => {
  const text = readFileSync(join(root, '.github/workflows/deploy.yml'), 'utf8');
  expect(text).toContain(right);
  expect(await faultsIn('deploy.yml', text.replace(right, wrong))).not.toEqual([]);
});
