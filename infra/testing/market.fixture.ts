import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { createMarket } from '../market.ts';
import { type GatewayKind, type StageName, stageOf } from '../stage.ts';

/** A market's templates by the stack's role; no operations where there is no AWS. */
export interface MarketTemplates {
  readonly data: Template;
  readonly messaging: Template;
  readonly services: Template;
  readonly operations?: Template;
}

/** Synthesizes a market. Takes the stage and the kind of gateway. */
export function marketIn(stageName: StageName, gateway: GatewayKind = 'http'): MarketTemplates {
  const market = createMarket(new App(), stageOf(stageName, gateway));
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
