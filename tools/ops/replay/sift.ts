import {
  DeleteRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { consumers } from '#contracts/consumers.ts';
import { envelopeSchema } from '#shared/events/envelope.ts';
import type { StageOnAws } from '../stage-on-aws.ts';
import type { Wanted } from './wanted.ts';

/** So many looks in a row that find nothing are the end: the bus delivers within seconds. */
const EMPTY_LOOKS = 3;

const busMessage = z.looseObject({ detail: envelopeSchema });

/**
 * A replay has no filter of its own. So it goes to a rule and a queue that exist for it alone, with the pattern that is
 * wanted; from there each event goes to its consumers. Returns how many events did. `start` replays to one rule.
 */
export async function sift(
  on: StageOnAws,
  {
    name,
    wanted,
    start,
  }: { readonly name: string; readonly wanted: Wanted; readonly start: (rule: string) => Promise<void> },
): Promise<number> {
  const { QueueUrl = '' } = await on.sqs.send(new CreateQueueCommand({ QueueName: name }));
  const EventBusName = on.named('').slice(0, -1);
  try {
    const { Attributes } = await on.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    const queueArn = Attributes?.QueueArn ?? '';
    const EventPattern = JSON.stringify({
      'replay-name': [name],
      ...(wanted.types && { 'detail-type': wanted.types }),
      ...(wanted.subject !== undefined && { detail: { subject: [wanted.subject] } }),
    });
    const { RuleArn = '' } = await on.bus.send(new PutRuleCommand({ Name: name, EventBusName, EventPattern }));
    await on.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: policy(queueArn, RuleArn) } }));
    await on.bus.send(new PutTargetsCommand({ Rule: name, EventBusName, Targets: [{ Id: 'ops', Arn: queueArn }] }));
    await start(RuleArn);
    return await forward(on, QueueUrl);
  } finally {
    await on.bus.send(new RemoveTargetsCommand({ Rule: name, EventBusName, Ids: ['ops'] })).catch(() => undefined);
    await on.bus.send(new DeleteRuleCommand({ Name: name, EventBusName })).catch(() => undefined);
    await on.sqs.send(new DeleteQueueCommand({ QueueUrl }));
  }
}

function policy(queueArn: string, ruleArn: string): string {
  const Statement = {
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: queueArn,
    Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [Statement] });
}

/** Gives each event to its consumers, in the form that the bus gave it. */
async function forward(on: StageOnAws, QueueUrl: string): Promise<number> {
  const urls = new Map<string, string>();
  let count = 0;
  for (let empty = 0; empty < EMPTY_LOOKS; ) {
    const look = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
    const { Messages = [] } = await on.sqs.send(look);
    empty = Messages.length === 0 ? empty + 1 : 0;
    for (const { Body = '', ReceiptHandle } of Messages) {
      const { detail } = busMessage.parse(JSON.parse(Body));
      for (const [queue, hears] of Object.entries(consumers))
        if (Object.hasOwn(hears, detail.type)) await send(on, urls, queue, Body);
      await on.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      count += 1;
    }
  }
  return count;
}

async function send(on: StageOnAws, urls: Map<string, string>, queue: string, MessageBody: string): Promise<void> {
  const url = urls.get(queue) ?? (await on.sqs.send(new GetQueueUrlCommand({ QueueName: on.named(queue) }))).QueueUrl;
  if (url !== undefined) urls.set(queue, url);
  await on.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody }));
}
