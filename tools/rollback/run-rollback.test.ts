import { beforeEach, expect, it, vi } from 'vitest';
import { deployFromHere } from './deploy-after-rollback.ts';
import { pruneVersions } from './prune-versions.ts';
import { type RollbackRequest, runRollback } from './run-rollback.ts';
import { DAY_MS, type StageInMemory, stageInMemory } from './stage-versions.fixture.ts';

let stage: StageInMemory;
let said: string[];

beforeEach(() => {
  stage = stageInMemory();
  said = [];
  stage.deploy('one', { 'item-http': '1', 'item-calls': '1', 'item-events': '1', 'identity-tokens': '1' });
  stage.deploy('two', { 'item-http': '2', 'item-calls': '2', 'identity-tokens': '2' });
});

function rollBack(request: Partial<RollbackRequest> = {}): Promise<void> {
  said = [];
  return runRollback({ stage: 'dev', dryRun: false, list: false, ...request }, stage, (line) => said.push(line));
}

const inUse = () => Object.fromEntries(stage.aliases);
const one = { 'item-http': '1', 'item-calls': '1', 'item-events': '1', 'identity-tokens': '1' };

it('goes back to what was in use before the last deploy, in every stack, and says what moved', async () => {
  await rollBack();
  expect(inUse()).toEqual(one);
  expect(said).toEqual([
    'Stage dev: back to deploy 1 of 1970-01-02 00:00',
    '  item-http                2 → 1',
    '  item-calls               2 → 1',
    '  identity-tokens          2 → 1',
    '3 functions moved. The next npm run deploy begins from here.',
  ]);
});

it('does nothing the second time', async () => {
  await rollBack();
  await rollBack();
  expect(said.at(-1)).toBe('  Nothing to move: it is in use.');
  expect(inUse()).toEqual(one);
  expect(await stage.records('services')).toHaveLength(3);
});

it('goes back to where it was before a deploy that came after a rollback, not to what was bad', async () => {
  await rollBack();
  stage.deploy('three', { 'item-http': '3' });
  await rollBack();
  expect(inUse()).toEqual(one);
});

it('goes to a named deploy, forward as well', async () => {
  await rollBack();
  await rollBack({ to: 2 });
  expect(inUse()).toEqual({ ...one, 'item-http': '2', 'item-calls': '2', 'identity-tokens': '2' });
});

it('moves one function alone, and the next one knows', async () => {
  await rollBack({ only: 'item-http' });
  expect(inUse()).toEqual({ ...one, 'item-calls': '2', 'item-http': '1', 'identity-tokens': '2' });
  stage.deploy('three', { 'item-http': '3' });
  await rollBack();
  expect(inUse()).toMatchObject({ 'item-http': '1', 'item-calls': '2' });
});

it('takes back a function whose requests two versions share', async () => {
  stage.aliases.set('item-http', undefined);
  await rollBack({ only: 'item-http' });
  expect(inUse()['item-http']).toBe('1');
  expect(said).toContain('  item-http                1 and 2 → 1');
});

it('goes back without a function that a later deploy has removed, and says so', async () => {
  stage.deploy('three', { 'item-http': '3' });
  stage.aliases.delete('item-events');
  await rollBack({ to: 1 });
  expect(inUse()).toEqual({ 'item-http': '1', 'item-calls': '1', 'identity-tokens': '1' });
  expect(said).toContain(
    '  item-events              is not there any more: only a deploy of that commit brings it back',
  );
});

it('only shows with dryRun what it would do', async () => {
  const before = inUse();
  await rollBack({ dryRun: true });
  expect(said).toContain('  item-http                2 → 1');
  expect(inUse()).toEqual(before);
  expect(await stage.records('services')).toHaveLength(2);
});

it('lists what one can go back to', async () => {
  await rollBack();
  await rollBack({ list: true });
  expect(said).toEqual([
    '   1  1970-01-02 00:00  one  all functions',
    '   2  1970-01-03 00:00  two  item-http, item-calls',
    expect.stringMatching(/^ {3}3 {2}1970-01-03 00:00 {2}back-\w+ {2}rolled back: item-http, item-calls$/),
  ]);
});

it.each([
  ['an unknown deploy', { to: 9 }, 'There is no deploy 9; there are 1, 2.'],
  ['an unknown function', { only: 'item' }, 'That deploy had no function item; it had item-http, item-calls'],
])('refuses %s in a sentence', async (_, request, sentence) => {
  await expect(rollBack(request)).rejects.toThrow(sentence);
});

it('refuses when there is nothing before, nothing at all, or no such version any more', async () => {
  await stage.remove('item-calls', '1');
  await expect(rollBack()).rejects.toThrow('Version 1 of item-calls is no longer there: deploy that commit again.');
  expect(inUse()['item-http']).toBe('2');
  stage = stageInMemory();
  await expect(rollBack()).rejects.toThrow('Nothing is deployed in stage dev');
  stage.deploy('one', { 'item-http': '1' });
  await expect(rollBack()).rejects.toThrow('There has been one deploy only');
});

it('leaves a stage alone that is being deployed', async () => {
  stage.status = 'UPDATE_IN_PROGRESS';
  await expect(rollBack()).rejects.toThrow('Stage dev is being deployed (UPDATE_IN_PROGRESS). Cancel that');
  stage.status = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
  await rollBack();
  expect(inUse()).toEqual(one);
});

it('lets CloudFormation learn where the aliases are before they move on', async () => {
  const cdk = vi.fn((_: readonly string[]) => 0);
  const args = ['--all', '-c', 'stage=dev'];
  const deploy = () => deployFromHere(args, cdk, () => stage);
  await deploy();
  expect(cdk.mock.calls).toEqual([[args]]);
  await rollBack();
  cdk.mockClear();
  await deploy();
  expect(cdk.mock.calls).toEqual([[[...args, '-c', 'pinned=item-http:1,item-calls:1,identity-tokens:1']], [args]]);
});

it('does not move on when CloudFormation did not learn it', async () => {
  await rollBack();
  const cdk = vi.fn(() => 1);
  expect(await deployFromHere(['-c', 'stage=dev'], cdk, () => stage)).toBe(1);
  expect(cdk).toHaveBeenCalledTimes(1);
});

it('does not count the step between as a deploy of its own', async () => {
  await rollBack();
  stage.deploy('three', {});
  stage.deploy('three', { 'item-http': '3' });
  await rollBack({ list: true });
  expect(said.map((line) => Number(line.slice(0, 4)))).toEqual([1, 2, 3, 5]);
  await rollBack();
  expect(inUse()).toEqual(one);
});

it('removes versions that are old, not in use, and in none of the last ten deploys', async () => {
  for (let version = 3; version <= 14; version += 1) stage.deploy(`d${version}`, { 'item-http': String(version) });
  const published = async () => (await stage.published('item-http')).map(({ version }) => Number(version));
  expect(await pruneVersions(stage, (stage.day() + 10) * DAY_MS)).toBe(0);
  expect(await pruneVersions(stage, (stage.day() + 365) * DAY_MS)).toBe(4 + 1 + 1);
  expect(await published()).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});

it('keeps both versions that share the requests', async () => {
  for (let version = 3; version <= 14; version += 1) stage.deploy(`d${version}`, { 'item-http': String(version) });
  stage.aliases.set('item-http', undefined);
  await pruneVersions(stage, 1_000_000 * DAY_MS);
  const published = (await stage.published('item-http')).map(({ version }) => version);
  expect(published.slice(0, 3)).toEqual(['1', '2', '5']);
});
