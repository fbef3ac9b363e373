import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCdk } from './cdk.mjs';
import { deployedStack } from './cdk-output.mjs';
import { LOCAL_TARGET } from './environment.mjs';
import { say, step } from './progress.mjs';
import { UserError } from './user-error.mjs';

/** @typedef {{ folder: string, gateway: 'http' | 'rest' }} Plan */

/** @typedef {Record<string, Record<string, string>>} Outputs each stack's outputs by name */

/**
 * @typedef {object} Deployment
 * @property {string} endpoint address of the emulator
 * @property {string} api address of the market's API, without a final slash
 * @property {Outputs} outputs of every stack
 * @property {string} outputsFile where they are written down
 */

/**
 * Deploys the CDK app as `cdk deploy` does to AWS. Synthesis and bootstrap need nothing of each other and run at once.
 *
 * @param {Plan} plan folder for the cloud assembly and outputs, and the kind of gateway
 * @param {() => Promise<string>} provideEndpoint gives the emulator's address as soon as it answers
 * @returns {Promise<Deployment>} where the market is
 * @throws {UserError} with the reason when a step fails
 */
export async function deploy(plan, provideEndpoint) {
  mkdirSync(plan.folder, { recursive: true });
  const assembly = join(plan.folder, 'cdk.out');
  const outputsFile = join(plan.folder, 'outputs.json');
  const [endpoint] = await Promise.all([prepare(plan.folder, provideEndpoint), synthesize(assembly, plan.gateway)]);
  await step('Deploying', () => deployStacks(assembly, outputsFile, endpoint));
  /** @type {Outputs} */
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8'));
  return { endpoint, api: apiAddress(endpoint, outputs), outputs, outputsFile };
}

/**
 * Finds the address at which the emulator answers for the API: stacks say their path in the output ApiPath.
 *
 * @param {string} endpoint address of the emulator
 * @param {Outputs} outputs of every stack
 * @returns {string} without a final slash
 * @throws {UserError} when no stack has it
 */
export function apiAddress(endpoint, outputs) {
  const path = Object.values(outputs).flatMap((stack) => stack.ApiPath ?? [])[0];
  if (path === undefined)
    throw new UserError('The deployed stacks do not say where the API is: no output is named ApiPath.');
  return `${endpoint.replace(/\/$/, '')}${path.replace(/\/$/, '')}`;
}

/**
 * @param {string} cwd a folder without cdk.json: with one, bootstrapping would synthesize the app first
 * @param {() => Promise<string>} provideEndpoint
 */
async function prepare(cwd, provideEndpoint) {
  const endpoint = await provideEndpoint();
  await step('Bootstrapping CDK', () => runCdk('cdk bootstrap', ['bootstrap', LOCAL_TARGET], { endpoint, cwd }));
  return endpoint;
}

/**
 * @param {string} assembly
 * @param {string} gateway
 */
async function synthesize(assembly, gateway) {
  const args = [
    'synth',
    '--quiet',
    '--output',
    assembly,
    '--context',
    'stage=local',
    '--context',
    `gateway=${gateway}`,
  ];
  // an address nobody listens at: synthesis must need neither account nor network
  await step('Synthesizing', () => runCdk('cdk synth', args, { endpoint: 'http://127.0.0.1:9' }));
}

/**
 * @param {string} assembly
 * @param {string} outputsFile
 * @param {string} endpoint
 */
async function deployStacks(assembly, outputsFile, endpoint) {
  const args = ['deploy', '--all', '--app', assembly, '--outputs-file', outputsFile, '--require-approval', 'never'];
  const speed = ['--method', 'direct', '--concurrency', '4', '--progress', 'events', '--asset-parallelism'];
  const onLine = (/** @type {string} */ line) => {
    const stack = deployedStack(line);
    if (stack !== undefined) say(`  ${stack} is deployed`);
  };
  await runCdk('cdk deploy', [...args, ...speed], { endpoint, onLine });
}
