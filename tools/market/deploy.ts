import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayKind } from '../../infra/stage-name.ts';
import { say, step } from '../bootstrap/progress.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { removeBucketPolicy } from '../emulator/bucket-policy.ts';
import { restoreCors } from '../emulator/cors.ts';
import { LOCAL_ASSETS, LOCAL_TARGET, NOWHERE } from '../emulator/environment.ts';
import { LOCAL_DOMAIN } from '../emulator/local-domain.ts';
import { portOf } from '../emulator/ports.ts';
import { bringBackTo } from '../people/user-pool.ts';
import { apiAddress } from './api-address.ts';
import { runCdk } from './cdk.ts';
import { deployedStack } from './cdk-output.ts';

/** What to deploy. */
interface Plan {
  /** The folder for the cloud assembly, outputs and logs. */
  readonly folder: string;
  readonly gateway: GatewayKind;
  /** The emulator's address if it has user pools; else nobody signs people in. */
  readonly signInAt: string | undefined;
  /** More of CDK's context. */
  readonly context?: Readonly<Record<string, string>>;
  /** True when the emulator is bootstrapped: the market is deployed over one that runs. */
  readonly again?: boolean;
}

/** Each stack's outputs by name. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where the market is. */
export interface Deployment {
  /** The emulator's address. */
  readonly endpoint: string;
  /** The address of the market's API, without a final slash. */
  readonly api: string;
  readonly outputs: Outputs;
  /** The file that has the outputs. */
  readonly outputsFile: string;
}

/**
 * Deploys the CDK app to an emulator, as `cdk deploy` does to AWS. `provideEndpoint` returns the emulator's address
 * once it answers. Synthesis and bootstrap do not depend on each other, so they run at the same time. Throws a
 * UserError with the reason when a step fails.
 */
export async function deploy(plan: Plan, provideEndpoint: () => Promise<string>): Promise<Deployment> {
  const { folder, again = false } = plan;
  mkdirSync(folder, { recursive: true });
  const outputsFile = join(folder, 'outputs.json');
  const [endpoint] = await Promise.all([
    again ? provideEndpoint() : prepare(folder, provideEndpoint),
    synthesize(plan),
  ]);
  await step('Deploying', () => deployStacks(folder, outputsFile, endpoint));
  const outputs: Outputs = JSON.parse(readFileSync(outputsFile, 'utf8'));
  await restoreCors(endpoint, assemblyIn(folder), outputIn(outputs, 'ApiId'));
  const api = apiAddress(endpoint, outputIn(outputs, 'ApiPath'));
  await bringBackTo(`${api}/board/`, endpoint);
  return { endpoint, api, outputs, outputsFile };
}

/** The value of an output that exactly one stack has. */
function outputIn(outputs: Outputs, name: string): string {
  const value = Object.values(outputs).flatMap((stack) => stack[name] ?? [])[0];
  if (value !== undefined) return value;
  throw new UserError(`The deployed stacks do not say where the API is: no output is named ${name}.`);
}

/** Bootstraps the emulator. `folder` has no cdk.json, with which bootstrapping would synthesize the app first. */
async function prepare(folder: string, provideEndpoint: () => Promise<string>): Promise<string> {
  const endpoint = await provideEndpoint();
  await step('Bootstrapping CDK', async () => {
    await runCdk('bootstrap', [LOCAL_TARGET], { endpoint, log: logIn(folder), cwd: folder });
    await removeBucketPolicy(endpoint, LOCAL_ASSETS);
  });
  return endpoint;
}

async function synthesize({ folder, gateway, signInAt, context: more = {} }: Plan): Promise<void> {
  const people =
    signInAt === undefined
      ? { issuers: 'others' }
      : { emulator: signInAt, ...boardOf(signInAt), mailFrom: `notices@${LOCAL_DOMAIN}` };
  const settings = Object.entries({ stage: 'local', gateway, ...people, ...more });
  const context = settings.flatMap(([key, value]) => ['--context', `${key}=${value}`]);
  // CloudFormation's own validation takes seconds, and the template tests already run it.
  const args = ['--quiet', '--no-validation', '--output', assemblyIn(folder), ...context];
  await step('Synthesizing', () => runCdk('synth', args, { endpoint: NOWHERE, log: logIn(folder) }));
}

/** Where people come back to the board from the sign-in pages, under the name that browsers know. */
function boardOf(endpoint: string) {
  const board = `http://${LOCAL_DOMAIN}:${portOf(endpoint)}/board/`;
  return { callbacks: `${board}signed-in`, logouts: board };
}

async function deployStacks(folder: string, outputsFile: string, endpoint: string): Promise<void> {
  const what = ['--all', '--app', assemblyIn(folder), '--outputs-file', outputsFile, '--require-approval', 'never'];
  const speed = ['--method', 'direct', '--concurrency', '4', '--progress', 'events', '--asset-parallelism'];
  const onLine = (line: string) => {
    const stack = deployedStack(line);
    if (stack !== undefined) say(`  ${stack} is deployed`);
  };
  await runCdk('deploy', [...what, ...speed], { endpoint, log: logIn(folder), onLine });
}

function assemblyIn(folder: string): string {
  return join(folder, 'cdk.out');
}

function logIn(folder: string): string {
  return join(folder, 'cdk.log');
}
