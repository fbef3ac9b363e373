import type { Environment } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { BackupStack } from './stacks/backup.stack.ts';
import { DataStack } from './stacks/data.stack.ts';
import { EdgeStack } from './stacks/edge.stack.ts';
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
  const data = new DataStack(scope, id('data'), stage, { env, terminationProtection: stage.keepData });
  const messaging = new MessagingStack(scope, id('messaging'), stage, { env });
  const identity =
    stage.issuers === 'others'
      ? undefined
      : new IdentityStack(scope, id('identity'), stage, { env, terminationProtection: stage.keepData });
  const services = new ServicesStack(scope, id('services'), stage, { env, data, messaging, tokens: identity?.tokens });
  if (stage.emulated) return { data, messaging, identity, services };
  const operations = new OperationsStack(scope, id('operations'), stage, { env, services, identity });
  operations.addStackDependency(services);
  const backup =
    stage.keepData && new BackupStack(scope, id('backup'), stage, { env, hasPeople: identity !== undefined });
  if (backup) {
    backup.addStackDependency(data);
    if (identity) backup.addStackDependency(identity);
  }
  const edge = stage.edge && new EdgeStack(scope, id('edge'), stage, { env, edge: stage.edge });
  edge?.addStackDependency(services);
  return { data, messaging, identity, services, operations, edge };
}
