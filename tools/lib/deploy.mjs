import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiAddress } from './api-address.mjs';
import { removeBucketPolicy } from './aws-call.mjs';
import { runCdk } from './cdk.mjs';
import { deployedStack } from './cdk-output.mjs';
import { restoreCors } from './cors.mjs';
import { LOCAL_ASSETS, LOCAL_TARGET, NOWHERE } from './environment.mjs';
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
export async function deploy({ folder, gateway }, provideEndpoint) {
  mkdirSync(folder, { recursive: true });
  const outputsFile = join(folder, 'outputs.json');
  const [endpoint] = await Promise.all([prepare(folder, provideEndpoint), synthesize(folder, gateway)]);
  await step('Deploying', () => deployStacks(folder, outputsFile, endpoint));
  /** @type {Outputs} */
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8'));
  await restoreCors(endpoint, assemblyIn(folder), output(outputs, 'ApiId'));
  return { endpoint, api: apiAddress(endpoint, output(outputs, 'ApiPath')), outputs, outputsFile };
}

/**
 * @param {Outputs} outputs
 * @param {string} name of an output that exactly one stack has
 * @returns {string} its value
 */
function output(outputs, name) {
  const value = Object.values(outputs).flatMap((stack) => stack[name] ?? [])[0];
  if (value !== undefined) return value;
  throw new UserError(`The deployed stacks do not say where the API is: no output is named ${name}.`);
}

/**
 * @param {string} folder has no cdk.json: with one, bootstrapping would synthesize the app first
 * @param {() => Promise<string>} provideEndpoint
 */
async function prepare(folder, provideEndpoint) {
  const endpoint = await provideEndpoint();
  const options = { endpoint, log: logIn(folder), cwd: folder };
  await step('Bootstrapping CDK', async () => {
    await runCdk('bootstrap', [LOCAL_TARGET], options);
    await removeBucketPolicy(endpoint, LOCAL_ASSETS);
  });
  return endpoint;
}

/**
 * @param {string} folder
 * @param {string} gateway
 */
async function synthesize(folder, gateway) {
  const context = ['--context', 'stage=local', '--context', `gateway=${gateway}`];
  // CloudFormation's own validation takes seconds; the template tests have it.
  const args = ['--quiet', '--no-validation', '--output', assemblyIn(folder), ...context];
  await step('Synthesizing', () => runCdk('synth', args, { endpoint: NOWHERE, log: logIn(folder) }));
}

/**
 * @param {string} folder
 * @param {string} outputsFile
 * @param {string} endpoint
 */
async function deployStacks(folder, outputsFile, endpoint) {
  const what = ['--all', '--app', assemblyIn(folder), '--outputs-file', outputsFile, '--require-approval', 'never'];
  const speed = ['--method', 'direct', '--concurrency', '4', '--progress', 'events', '--asset-parallelism'];
  const onLine = (/** @type {string} */ line) => {
    const stack = deployedStack(line);
    if (stack !== undefined) say(`  ${stack} is deployed`);
  };
  await runCdk('deploy', [...what, ...speed], { endpoint, log: logIn(folder), onLine });
}

/** @param {string} folder */
function assemblyIn(folder) {
  return join(folder, 'cdk.out');
}

/** @param {string} folder */
function logIn(folder) {
  return join(folder, 'cdk.log');
}
