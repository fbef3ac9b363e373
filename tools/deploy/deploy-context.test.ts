import { expect, it } from 'vitest';
import { deployContext } from './deploy-context.ts';

it.each([
  [['-c', 'stage=dev']],
  [['--context', 'stage=dev']],
  [['--context=stage=dev']],
  [['-cstage=dev']],
  [['-c=stage=dev']],
  [['--require-approval', 'never', '-c', 'stage=prod', '-c', 'stage=dev']],
])('reads %j as CDK does', (args) => {
  expect(deployContext(args, { stage: 'local', gateway: 'http' })).toEqual({ stage: 'dev', gateway: 'http' });
});

it('keeps what stands in cdk.json', () => {
  expect(deployContext(['--all', '-c', 'concurrency=shared'], { gateway: 'rest' })).toEqual({
    gateway: 'rest',
    concurrency: 'shared',
  });
});
