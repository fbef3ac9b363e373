import { expect, it } from 'vitest';
import { deployedStack, failureReason } from './cdk-output.ts';

it('shows what CloudFormation refused, once', () => {
  const refusal = 'gdmarket-local-data | 1/4 | 7:10:10 PM | CREATE_FAILED | AWS::SQS::Queue | Q   Bad name';
  const output = `Deploying\n${refusal}\n${refusal}\n    at Object.deploy (cdk.js:1:2)\n`;
  expect(failureReason(output)).toBe(
    '  gdmarket-local-data | 1/4 | 7:10:10 PM | CREATE_FAILED | AWS::SQS::Queue | Q Bad name',
  );
});

it('shows why a stack was given up', () => {
  const reason = 'ValidationError: Template format error: Unrecognized resource types: [AWS::CodeDeploy::Application]';
  const output = `gdmarket-local-services: creating stack...\n❌  gdmarket-local-services failed to deploy\n‣ ${reason}\n`;
  expect(failureReason(output)).toBe(`  ❌ gdmarket-local-services failed to deploy\n  ‣ ${reason}`);
});

it('shows the error of a synthesis without its stack', () => {
  const output = [
    'file:///market/infra/bin/gdmarket.ts:11',
    "throw new Error('the route table is empty');",
    '      ^',
    '',
    'Error: the route table is empty',
    '    at file:///market/infra/bin/gdmarket.ts:11:7',
    '    at async loadESM (node:internal/process/esm_loader:28:7)',
    '',
    'Node.js v24.21.0',
    'Subprocess exited with error 1',
  ].join('\n');
  const reason = failureReason(output);
  expect(reason).toContain('  Error: the route table is empty\n');
  expect(reason).not.toMatch(/ at |Node\.js|\^/);
});

it('knows the line of a deployed stack', () => {
  expect(deployedStack(' ✅  gdmarket-local-data')).toBe('gdmarket-local-data');
  expect(deployedStack('✨  Deployment time: 0.5s')).toBeUndefined();
});
