import { Template } from 'aws-cdk-lib/assertions';
import { createMarket } from '../market.ts';
import { peopleSettingsOf } from '../people-settings.ts';
import { type GatewayKind, stageOf } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import { createApp } from './app.fixture.ts';

/** A market's templates by the stack's role; without identity where there is no pool, without operations off AWS. */
export interface MarketTemplates {
  readonly data: Template;
  readonly messaging: Template;
  readonly identity?: Template;
  readonly services: Template;
  readonly operations?: Template;
}

/** Synthesizes a market. `validated`: CloudFormation's own validation must pass, too. The rest: who signs people in. */
export function marketIn(
  stageName: StageName,
  gateway: GatewayKind = 'http',
  validated = false,
  { signIn, ...people }: { readonly signIn?: string } & Parameters<typeof peopleSettingsOf>[0] = {},
): MarketTemplates {
  const stage = stageOf(stageName, gateway, undefined, undefined, signIn, peopleSettingsOf(people));
  const market = createMarket(createApp({ validated }), stage);
  return {
    data: Template.fromStack(market.data),
    messaging: Template.fromStack(market.messaging),
    ...(market.identity === undefined ? {} : { identity: Template.fromStack(market.identity) }),
    services: Template.fromStack(market.services),
    ...(market.operations === undefined ? {} : { operations: Template.fromStack(market.operations) }),
  };
}

/** The templates of a market as a list. */
export function templatesOf(market: MarketTemplates): readonly Template[] {
  return Object.values(market);
}
