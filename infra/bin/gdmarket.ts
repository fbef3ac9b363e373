import { App, type Environment, Tags } from 'aws-cdk-lib';
import { environmentOf } from '../environment.ts';
import { keepingSettingsOf } from '../keeping-settings.ts';
import { ledgerSettingsOf } from '../ledger-settings.ts';
import { mailSettingsOf } from '../mail-settings.ts';
import { createMarket } from '../market.ts';
import { peopleSettingsOf } from '../people-settings.ts';
import { type PipelineSettings, pipelineSettingsOf } from '../pipeline-settings.ts';
import { type PipelinedStage, PipelineStack } from '../stacks/pipeline.stack.ts';
import { nameIn, stageOf } from '../stage.ts';
import { timeZoneOf } from '../time-zone.ts';
import { webSettingsOf } from '../web-settings.ts';

const app = new App();
const context = (key: string): unknown => app.node.tryGetContext(key);
const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region, AWS_ENDPOINT_URL: endpoint } = process.env;

/**
 * What CDK notes of each construct, for nobody to read on an emulator: `cdk deploy` parses all of it again at each event
 * of a stack, which is more than half of its time.
 */
const WITHOUT_NOTES = {
  'aws:cdk:disable-logicalId-metadata': true,
  'aws:cdk:disable-creation-stack-traces': true,
  '@aws-cdk/core:enableAdditionalMetadataCollection': false,
};

// An error is one sentence for the person who typed the command, without a stack trace.
try {
  const [pipeline, connection] = ['pipeline', 'connection'].map(context);
  const settings = pipelineSettingsOf({ pipeline, connection });
  if (settings === undefined) createStage();
  else createPipeline(settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
Tags.of(app).add('project', 'gdmarket');

function createStage(): void {
  const { stage, env } = chosen(context('stage'), { account, region, endpoint });
  if (stage.emulated) for (const [key, value] of Object.entries(WITHOUT_NOTES)) app.node.setContext(key, value);
  createMarket(app, stage, env);
  Tags.of(app).add('stage', stage.name);
}

/** The pipeline is in the account of dev. It deploys to the accounts in cdk.json, whoever synthesizes it. */
function createPipeline(settings: PipelineSettings): void {
  const nobody = { account: undefined, region: undefined, endpoint: undefined };
  const [dev, prod] = [chosen('dev', nobody), chosen('prod', nobody)];
  for (const { stage, env } of [dev, prod])
    if (env.account === undefined)
      throw new Error(
        `A pipeline needs to know where ${stage.name} is: write its account and region under environments in cdk.json.`,
      );
  new PipelineStack(app, nameIn(dev.stage, 'pipeline'), { settings, dev, prod, env: dev.env });
}

/** A stage, and its account and region as far as they are known. */
function chosen(
  name: unknown,
  shell: Parameters<typeof environmentOf>[2],
): PipelinedStage & { readonly env: Environment } {
  const baseUrl = context('baseUrl');
  const [origins, edge, certificate, webAcl] = ['origins', 'edge', 'certificate', 'webAcl'].map(context);
  const web = webSettingsOf({ origins, baseUrl, edge, certificate, webAcl });
  const [issuers, callbacks, logouts, emulator] = ['issuers', 'callbacks', 'logouts', 'emulator'].map(context);
  const people = peopleSettingsOf({ issuers, callbacks, logouts, baseUrl, emulator });
  const [canary, pinned, warm, faults] = ['canary', 'pinned', 'warm', 'faults'].map(context);
  const [probe, traces, alarmEmail] = ['probe', 'traces', 'alarmEmail'].map(context);
  const monitoring = { probe, traces, alarmEmail };
  const rollout = { canary, pinned, warm, faults };
  const stage = stageOf(
    name,
    context('gateway'),
    context('concurrency'),
    web,
    context('signIn'),
    people,
    monitoring,
    rollout,
  );
  const kept = {
    ...stage,
    ...keepingSettingsOf({ backupCopy: context('backupCopy'), replica: context('replica') }),
    ...mailSettingsOf(context('mailFrom'), stage),
    ...ledgerSettingsOf(context('ledger'), stage),
    ...timeZoneOf(context('timeZone'), stage),
  };
  return { stage: kept, env: environmentOf(stage, context('environments'), shell) };
}
