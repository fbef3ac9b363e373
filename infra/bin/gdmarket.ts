import { App, type Environment, Tags } from 'aws-cdk-lib';
import { environmentOf } from '../environment.ts';
import { keepingSettingsOf } from '../keeping-settings.ts';
import { createMarket } from '../market.ts';
import { peopleSettingsOf } from '../people-settings.ts';
import { type Stage, stageOf } from '../stage.ts';
import { webSettingsOf } from '../web-settings.ts';

const app = new App();
const { stage, env } = chosen();
createMarket(app, stage, env);
Tags.of(app).add('project', 'gdmarket');
Tags.of(app).add('stage', stage.name);

/**
 * The chosen stage, and its account and region. An error is one sentence for the person who typed the command, without
 * a stack trace.
 */
function chosen(): { readonly stage: Stage; readonly env: Environment } {
  const context = (key: string): unknown => app.node.tryGetContext(key);
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region, AWS_ENDPOINT_URL: endpoint } = process.env;
  try {
    const baseUrl = context('baseUrl');
    const [origins, edge, certificate, webAcl] = ['origins', 'edge', 'certificate', 'webAcl'].map(context);
    const web = webSettingsOf({ origins, baseUrl, edge, certificate, webAcl });
    const [issuers, callbacks, logouts, emulator] = ['issuers', 'callbacks', 'logouts', 'emulator'].map(context);
    const people = peopleSettingsOf({ issuers, callbacks, logouts, baseUrl, emulator });
    const monitoring = { probe: context('probe'), alarmEmail: context('alarmEmail') };
    const [name, gateway, concurrency, signIn] = ['stage', 'gateway', 'concurrency', 'signIn'].map(context);
    const stage = stageOf(name, gateway, concurrency, web, signIn, people, monitoring);
    const kept = { ...stage, ...keepingSettingsOf({ backupCopy: context('backupCopy'), replica: context('replica') }) };
    return { stage: kept, env: environmentOf(stage, context('environments'), { account, region, endpoint }) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
