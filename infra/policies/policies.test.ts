import { describe, expect, it } from 'vitest';
import type { GatewayKind } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import { MAIL_FROM, marketIn, templatesOf } from '../testing/market.fixture.ts';
import { type Call, describeCall, isAllowed } from './call.fixture.ts';
import { deploy, type Market, ofType, type TemplateJson } from './deployed.fixture.ts';
import { grantsOf, isGrantFor } from './granted.fixture.ts';
import { neededByDeploys } from './needed-by-deploys.fixture.ts';
import { neededByEventSources, neededByFunctions } from './needed-by-functions.fixture.ts';
import { neededByGateway } from './needed-by-gateway.fixture.ts';
import { neededByAlarms, neededByRules, neededByUserPools } from './needed-by-services.fixture.ts';

const stages: readonly StageName[] = ['local', 'dev', 'prod'];
const gateways: readonly GatewayKind[] = ['http', 'rest'];

function templates(
  stage: StageName,
  gateway: GatewayKind,
  more: Parameters<typeof marketIn>[2] = {},
): readonly TemplateJson[] {
  return templatesOf(marketIn(stage, gateway, more)).map((template) => template.toJSON() as TemplateJson);
}

const kinds = [
  { who: 'API Gateway → functions', needed: neededByGateway, atLeast: 20 },
  { who: 'EventBridge → queues', needed: neededByRules, atLeast: 10 },
  { who: 'CloudWatch → topic', needed: neededByAlarms, atLeast: 20 },
  { who: 'Cognito → function', needed: neededByUserPools, atLeast: 1 },
  { who: 'the hook → CodeDeploy and new versions', needed: neededByDeploys, atLeast: 14 },
  { who: 'functions → what they use', needed: neededByFunctions, atLeast: 60 },
  { who: 'Lambda → streams and queues', needed: neededByEventSources, atLeast: 30 },
];

/** What emulators do without. */
const onAwsOnly: readonly unknown[] = [neededByAlarms, neededByDeploys];

const markets = stages.flatMap((stage) =>
  gateways.map((gateway) => {
    const market = deploy(templates(stage, gateway));
    return { name: `${stage}, ${gateway}`, isOnAws: stage !== 'local', market };
  }),
);

markets.push({ name: 'dev with books', isOnAws: true, market: deploy(templates('dev', 'http', { ledger: 'dsql' })) });

async function refused(market: Market, calls: readonly Call[]): Promise<readonly string[]> {
  const answers = await Promise.all(calls.map((call) => isAllowed(market, call)));
  return calls.filter((_, index) => !answers[index]).map(describeCall);
}

describe.each(markets)('AWS lets through what the design needs ($name)', ({ market, isOnAws }) => {
  it.each(kinds)('$who', async ({ needed, atLeast }) => {
    const calls = needed(market);
    expect(calls.length).toBeGreaterThanOrEqual(onAwsOnly.includes(needed) && !isOnAws ? 0 : atLeast);
    expect(await refused(market, calls)).toEqual([]);
  });

  it('and lets functions do nothing that is not needed', () => {
    const needed = [neededByFunctions, neededByEventSources, neededByDeploys].flatMap((one) => one(market));
    const more = grantsOf(market).filter((grant) => !needed.some((call) => isGrantFor(call, grant)));
    expect(more.map(describeCall)).toEqual([]);
  });
});

/** While an action is missing, one of so many other calls is judged, too. */
const OTHERS = 40;

describe('a grant that is missing is found', () => {
  const text = JSON.stringify(templates('prod', 'http'));
  const withoutFault = deploy(JSON.parse(text));
  const pool = ofType(withoutFault, 'AWS::Cognito::UserPool')[0]?.id;
  const actions = [...new Set(kinds.flatMap(({ needed }) => needed(withoutFault)).map(({ action }) => action))];

  it.each(actions)('%s', async (action) => {
    const market = deploy(JSON.parse(text.replaceAll(`"${action}"`, '"iam:GetUser"')));
    const calls = kinds.flatMap(({ needed }) => needed(market));
    const ofAction = calls.filter((call) => call.action === action);
    const others = calls.filter((call, index) => call.action !== action && index % OTHERS === 0);
    expect(await refused(market, [...ofAction, ...others])).toEqual(ofAction.map(describeCall));
  });

  const neededByQueuesOfRules: typeof neededByRules = (market) =>
    neededByRules(market).filter(({ action }) => action === 'sqs:SendMessage');

  const neededByMail: typeof neededByFunctions = (market) =>
    neededByFunctions(market).filter(({ action }) => action === 'ses:SendEmail');

  it.each([
    ['a function behind another stage', '/*/*', '/other/*', neededByGateway],
    [
      'an e-mail from another address',
      `"ses:FromAddress":"${MAIL_FROM}"`,
      '"ses:FromAddress":"all@market.example"',
      neededByMail,
    ],
    ['a function for another user pool', `["${pool}","Arn"]`, `["${pool}","Other"]`, neededByUserPools],
    ['a queue for another rule', '"aws:SourceArn"', '"aws:OtherArn"', neededByQueuesOfRules],
    ['a topic for alarms of others', ':alarm:gdmarket', ':alarm:other', neededByAlarms],
    [
      'a queue and a topic closed to TLS',
      '"aws:SecureTransport":"false"',
      '"aws:SecureTransport":"true"',
      neededByQueuesOfRules,
    ],
  ])('%s', async (_, right, wrong, needed) => {
    expect(text).toContain(right);
    const market = deploy(JSON.parse(text.replaceAll(right, wrong)));
    expect(await refused(market, needed(withoutFault))).toEqual(needed(withoutFault).map(describeCall));
  });
});
