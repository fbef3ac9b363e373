import { beforeEach, expect, it, vi } from 'vitest';
import type { FunctionInvoker } from '../shared/calls/function-invoker.ts';
import type { Deployments } from './deployments.ts';
import { hook } from './deploys.functions.ts';

const event = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'wait-1' };
const newVersions = [{ functionName: 'gdmarket-prod-item-http', version: '7' }];
const deployments = { newVersionsOf: vi.fn<Deployments['newVersionsOf']>(), report: vi.fn<Deployments['report']>() };
const invoke = vi.fn<FunctionInvoker['invoke']>();
const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const asked = hook({ deployments, invoker: { invoke }, logger, selfTestMs: 1_000 });

beforeEach(() => {
  vi.resetAllMocks();
  deployments.newVersionsOf.mockResolvedValue(newVersions);
});

const answering = (answer: unknown) => ({ payload: JSON.stringify(answer) });

it('lets a version through that passes its own self-test', async () => {
  invoke.mockResolvedValue(answering({ selfTest: 'passed', unreachable: {} }));
  await asked(event);
  expect(invoke).toHaveBeenCalledExactlyOnceWith(
    'gdmarket-prod-item-http:7',
    '{"selfTest":true}',
    expect.any(AbortSignal),
  );
  expect(deployments.report).toHaveBeenCalledExactlyOnceWith('d-1', 'wait-1', 'Succeeded');
});

it('refuses one that does not, and says in the log what it did not reach', async () => {
  const unreachable = { TABLE_NAME: 'AccessDeniedException' };
  invoke.mockResolvedValue(answering({ selfTest: 'failed', unreachable }));
  await asked(event);
  expect(deployments.report).toHaveBeenCalledExactlyOnceWith('d-1', 'wait-1', 'Failed');
  expect(logger.info).toHaveBeenCalledExactlyOnceWith('hook', {
    functionName: 'gdmarket-prod-item-http',
    version: '7',
    outcome: 'failed',
    unreachable,
  });
});

it.each([
  [
    'crashes while it loads',
    () => ({ payload: '{"errorMessage":"TABLE_NAME is missing"}', functionError: 'Unhandled' }),
  ],
  ['answers something else', () => answering({ statusCode: 404 })],
  ['cannot be invoked', () => Promise.reject(new Error('403'))],
])('refuses one that %s', async (_, answer) => {
  invoke.mockImplementation(async () => answer());
  await asked(event);
  expect(deployments.report).toHaveBeenCalledExactlyOnceWith('d-1', 'wait-1', 'Failed');
});

it('refuses all when one of several fails', async () => {
  deployments.newVersionsOf.mockResolvedValue([...newVersions, { functionName: 'other', version: '2' }]);
  invoke.mockResolvedValueOnce(answering({ selfTest: 'passed', unreachable: {} }));
  invoke.mockResolvedValueOnce(answering({ selfTest: 'failed', unreachable: {} }));
  await asked(event);
  expect(deployments.report).toHaveBeenCalledExactlyOnceWith('d-1', 'wait-1', 'Failed');
});

it.each([
  ['does not say', () => Promise.reject(new Error('CodeDeploy answered 400'))],
  ['names none', async () => []],
])('refuses when CodeDeploy %s which version it is', async (_, answer) => {
  deployments.newVersionsOf.mockImplementation(answer);
  await asked(event);
  expect(deployments.report).toHaveBeenCalledExactlyOnceWith('d-1', 'wait-1', 'Failed');
});

it('fails itself when CodeDeploy cannot be told', async () => {
  invoke.mockResolvedValue(answering({ selfTest: 'passed', unreachable: {} }));
  deployments.report.mockRejectedValue(new Error('no way'));
  await expect(asked(event)).rejects.toThrow('no way');
});
