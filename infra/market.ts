import type { Environment } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DataStack } from './stacks/data.stack.ts';
import { MessagingStack } from './stacks/messaging.stack.ts';
import { ServicesStack } from './stacks/services.stack.ts';
import type { Stage } from './stage.ts';

/** The whole market of one stage: tables, bus, and the services on them. Takes the scope, the stage and, where it is known, account and region. */
export function createMarket(scope: Construct, stage: Stage, env: Environment = {}) {
  const props = { env };
  const data = new DataStack(scope, `gdmarket-${stage.name}-data`, stage, props);
  const messaging = new MessagingStack(scope, `gdmarket-${stage.name}-messaging`, stage, props);
  const services = new ServicesStack(scope, `gdmarket-${stage.name}-services`, stage, { ...props, data, messaging });
  return { data, messaging, services };
}
