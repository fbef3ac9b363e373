import { Template } from 'aws-cdk-lib/assertions';
import { createMarket } from '../market.ts';
import { type GatewayKind, stageOf } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import { createApp } from './app.fixture.ts';

/** A market's templates by the stack's role; without operations where there is no AWS. */
export interface MarketTemplates {
  readonly data: Template;
  readonly messaging: Template;
  readonly services: Template;
  readonly operations?: Template;
}

/** Synthesizes a market. `validated`: CloudFormation's own validation must pass, too. */
export function marketIn(stageName: StageName, gateway: GatewayKind = 'http', validated = false): MarketTemplates {
  const market = createMarket(createApp({ validated }), stageOf(stageName, gateway));
  return {
    data: Template.fromStack(market.data),
    messaging: Template.fromStack(market.messaging),
    services: Template.fromStack(market.services),
    ...(market.operations === undefined ? {} : { operations: Template.fromStack(market.operations) }),
  };
}

/** The templates of a market as a list. */
export function templatesOf(market: MarketTemplates): readonly Template[] {
  return Object.values(market);
}
