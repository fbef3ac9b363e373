import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSignedSender } from '#shared/aws/signed-request.ts';
import { createMarket } from '../../infra/market.ts';
import { stageOf } from '../../infra/stage.ts';
import { createApp } from '../../infra/testing/app.fixture.ts';
import { aws } from '../support/aws.ts';
import { eventually } from '../support/eventually.ts';

// The local stage deploys no alarms, because emulators refuse some kinds. These are dev's own topic and one of its
// alarms, as they are in its template.
const StackName = 'alarm-smoke';
const ALARM = 'gdmarket-dev-reservation-events-age';
const cloudFormation = new CloudFormationClient({});
const monitoring = createSignedSender(aws.sqs.config, 'monitoring');

let queueUrl: string;

beforeAll(async () => {
  await cloudFormation.send(new CreateStackCommand({ StackName, TemplateBody: JSON.stringify(smokeTemplate()) }));
  queueUrl = await eventually(async () => {
    const { Stacks: [stack] = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    expect(stack?.StackStatus).toBe('CREATE_COMPLETE');
    return String(stack?.Outputs?.find(({ OutputKey }) => OutputKey === 'Inbox')?.OutputValue);
  });
});
afterAll(() => cloudFormation.send(new DeleteStackCommand({ StackName })));

it('somebody is told when an alarm rings, what is wrong, and where to read about it', async () => {
  await setAlarm('ALARM');
  const told = await eventually(async () => {
    const input = { QueueUrl: queueUrl, WaitTimeSeconds: 1, MaxNumberOfMessages: 10 };
    const { Messages = [] } = await aws.sqs.send(new ReceiveMessageCommand(input));
    const messages = Messages.map(({ Body = '' }) => JSON.parse(JSON.parse(Body).Message));
    const found = messages.find(({ NewStateValue }) => NewStateValue === 'ALARM');
    expect(found).toBeDefined();
    return found;
  });
  expect(told).toMatchObject({
    AlarmName: ALARM,
    AlarmDescription: expect.stringMatching(/^\[page\] .* See docs\/runbook\/alarms\.md#a-queue-is-not-emptied$/),
  });
});

async function setAlarm(StateValue: string): Promise<void> {
  const body = new URLSearchParams({
    Action: 'SetAlarmState',
    Version: '2010-08-01',
    AlarmName: ALARM,
    StateValue,
    StateReason: 'smoke test',
  }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await monitoring({ path: '/', headers, body }, AbortSignal.timeout(10_000));
  expect(answer).toMatchObject({ status: 200 });
}

/** The topics and the alarm, and a queue that hears what the topic says. */
function smokeTemplate() {
  const { operations } = createMarket(createApp(), stageOf('dev', 'http'));
  if (operations === undefined) throw new Error('dev is not watched');
  const all = Object.entries<{ Type: string; Properties?: Record<string, unknown> }>(
    Template.fromStack(operations).toJSON().Resources,
  );
  const kept = all.filter(([, { Type, Properties }]) => Type === 'AWS::SNS::Topic' || Properties?.AlarmName === ALARM);
  const [, alarm] = kept.find(([, { Properties }]) => Properties?.AlarmName === ALARM) ?? [];
  const [topic] = (alarm?.Properties?.AlarmActions ?? []) as readonly unknown[];
  const inbox = { 'Fn::GetAtt': ['Inbox', 'Arn'] };
  return {
    Resources: {
      ...Object.fromEntries(kept),
      Inbox: { Type: 'AWS::SQS::Queue' },
      MayTell: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'Inbox' }],
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: 'sns.amazonaws.com' },
                Action: 'sqs:SendMessage',
                Resource: inbox,
              },
            ],
          },
        },
      },
      Hears: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: topic, Protocol: 'sqs', Endpoint: inbox } },
    },
    Outputs: { Inbox: { Value: { Ref: 'Inbox' } } },
  };
}
