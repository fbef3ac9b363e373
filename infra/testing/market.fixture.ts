import { Template } from 'aws-cdk-lib/assertions';
import type { LedgerPlace } from '../ledger-settings.ts';
import { createMarket } from '../market.ts';
import { peopleSettingsOf } from '../people-settings.ts';
import type { RolloutContext } from '../rollout-settings.ts';
import { type GatewayKind, stageOf } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import { createApp } from './app.fixture.ts';

/** A market's templates by the stack's role; without identity where there is no pool, without deploys and operations off AWS. */
export interface MarketTemplates {
  readonly data: Template;
  readonly messaging: Template;
  readonly identity?: Template;
  readonly services: Template;
  readonly deploys?: Template;
  readonly faults?: Template;
  readonly operations?: Template;
}

/** What a market is made of beside its stage and gateway: the app's options, and who signs people in. */
type Options = Parameters<typeof createApp>[0] & {
  readonly signIn?: string;
  readonly rollout?: RolloutContext;
  readonly ledger?: LedgerPlace;
} & Parameters<typeof peopleSettingsOf>[0];

/** Who the markets' e-mail comes from. */
export const MAIL_FROM = 'notices@market.example';

const made = new Map<string, MarketTemplates>();

/** A market's templates. Each market is synthesized once for all test files of a process: do not change them. */
export function marketIn(stageName: StageName, gateway: GatewayKind = 'http', options: Options = {}): MarketTemplates {
  const name = JSON.stringify([stageName, gateway, options]);
  const market = made.get(name) ?? synthesize(stageName, gateway, options);
  made.set(name, market);
  return market;
}

function synthesize(
  stageName: StageName,
  gateway: GatewayKind,
  { validated = false, bundled = false, signIn, rollout, ledger, ...people }: Options,
): MarketTemplates {
  const stage = stageOf(stageName, gateway, undefined, undefined, signIn, peopleSettingsOf(people), {}, rollout);
  const market = createMarket(createApp({ validated, bundled }), { ...stage, mailFrom: MAIL_FROM, ledger });
  return {
    data: Template.fromStack(market.data),
    messaging: Template.fromStack(market.messaging),
    ...(market.identity === undefined ? {} : { identity: Template.fromStack(market.identity) }),
    services: Template.fromStack(market.services),
    ...(market.deploys === undefined ? {} : { deploys: Template.fromStack(market.deploys) }),
    ...(market.faults === undefined ? {} : { faults: Template.fromStack(market.faults) }),
    ...(market.operations === undefined ? {} : { operations: Template.fromStack(market.operations) }),
  };
}

/** The templates of a market as a list. */
export function templatesOf(market: MarketTemplates): readonly Template[] {
  return Object.values(market);
}
