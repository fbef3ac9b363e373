import type { Environment, Stack, StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Canary, isCanaried } from './constructs/canary.ts';
import { DeployedVersions } from './constructs/deployed-versions.ts';
import { letBeHurt } from './constructs/fault-extension.ts';
import { MarketFunction } from './constructs/market-function.ts';
import { keepReady, standsReady } from './constructs/warm-instances.ts';
import { BackupStack } from './stacks/backup.stack.ts';
import { DataStack } from './stacks/data.stack.ts';
import { DeploysStack } from './stacks/deploys.stack.ts';
import { EdgeStack } from './stacks/edge.stack.ts';
import { FaultsStack } from './stacks/faults.stack.ts';
import { IdentityStack } from './stacks/identity.stack.ts';
import { MessagingStack } from './stacks/messaging.stack.ts';
import { OperationsStack } from './stacks/operations.stack.ts';
import { ServicesStack } from './stacks/services.stack.ts';
import { nameIn, type Stage } from './stage.ts';

/**
 * The whole market of one stage: tables, bus, people, the services on them and, on AWS, their monitoring and what may
 * stand in front of them. `env` has
 * account and region where they are known.
 */
export function createMarket(scope: Construct, stage: Stage, env: Environment = {}) {
  const id = (name: string) => nameIn(stage, name);
  // Within a pipeline's stage CDK would put that stage's name before it.
  const as = (name: string) => ({ env, stackName: id(name) });
  const data = new DataStack(scope, id('data'), stage, { ...as('data'), terminationProtection: stage.keepData });
  const messaging = new MessagingStack(scope, id('messaging'), stage, { ...as('messaging') });
  const identity =
    stage.issuers === 'others'
      ? undefined
      : new IdentityStack(scope, id('identity'), stage, { ...as('identity'), terminationProtection: stage.keepData });
  const services = new ServicesStack(scope, id('services'), stage, {
    ...as('services'),
    data,
    messaging,
    tokens: identity?.tokens,
  });
  const withFunctions = identity === undefined ? [services] : [identity, services];
  const all = withFunctions.flatMap(functionsIn);
  for (const stack of withFunctions) new DeployedVersions(stack, 'Deployed', stage, functionsIn(stack), all);
  if (stage.emulated) return { data, messaging, identity, services };
  if (stage.warm) for (const one of all) if (standsReady(one)) keepReady(one);
  const deploys = new DeploysStack(scope, id('deploys'), stage, { ...as('deploys') });
  addCanaries(stage, deploys, all);
  const faults = stage.faults ? addFaults(scope, stage, as('faults'), all) : undefined;
  const operations = new OperationsStack(scope, id('operations'), stage, { ...as('operations'), services, identity });
  operations.addStackDependency(services);
  if (stage.keepData) addBackup(scope, stage, as('backup'), identity === undefined ? [data] : [data, identity]);
  const edge = stage.edge && new EdgeStack(scope, id('edge'), stage, { ...as('edge'), edge: stage.edge });
  edge?.addStackDependency(services);
  return { data, messaging, identity, services, deploys, faults, operations, edge };
}

/** Backs up the tables of these stacks, data first and people second, once they are there. */
function addBackup(
  scope: Construct,
  stage: Stage,
  props: StackProps & { readonly stackName: string },
  of: readonly Stack[],
) {
  const backup = new BackupStack(scope, props.stackName, stage, { ...props, hasPeople: of.length > 1 });
  for (const stack of of) backup.addStackDependency(stack);
}

/** Every function that somebody waits for moves to a new version by way of a canary, whoever declares it. */
function addCanaries(stage: Stage, deploys: DeploysStack, functions: readonly MarketFunction[]): void {
  const { canary } = stage;
  if (canary === undefined) return;
  for (const of of functions) {
    const { role } = of;
    if (isCanaried(role)) new Canary(of, 'Canary', { stage, canary, deploys, of, role });
  }
}

/** Lets an experiment hurt everybody who is called synchronously, while those who call are watched. */
function addFaults(
  scope: Construct,
  stage: Stage,
  props: StackProps & { readonly stackName: string },
  functions: readonly MarketFunction[],
): FaultsStack {
  const namesOf = (some: readonly MarketFunction[]) => some.map(({ name }) => name.slice(nameIn(stage, '').length));
  const callees = functions.filter(({ role }) => role === 'calls');
  const callers = functions.filter(({ name }) => /-(?:item|reservation|review)-http$/.test(name));
  const faults = new FaultsStack(scope, props.stackName, stage, {
    ...props,
    callees: namesOf(callees),
    callers: namesOf(callers),
  });
  for (const callee of callees) letBeHurt(callee, faults);
  return faults;
}

function functionsIn(stack: Stack): readonly MarketFunction[] {
  return stack.node.findAll().filter((construct) => construct instanceof MarketFunction);
}
