import { Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { describe, expect, it } from 'vitest';
import { stageOf } from '../stage.ts';
import { createStack } from '../testing/app.fixture.ts';
import { actionsOn, permissionsOf } from '../testing/policy.fixture.ts';
import { attribute, resourceOf } from '../testing/template.fixture.ts';
import { MarketTable } from './market-table.ts';
import { OutboxRelay } from './outbox-relay.ts';

const stack = createStack();
const stage = stageOf('prod', 'http');
const { table } = new MarketTable(stack, 'Things', { stage, name: 'things', outbox: true, list: 'items' });
new OutboxRelay(stack, 'Relay', { stage, component: 'review', table, bus: new EventBus(stack, 'Bus') });
const template = Template.fromStack(stack);

const functionName = 'gdmarket-prod-review-relay';
const tableId = resourceOf(template, 'AWS::DynamoDB::Table').id;
const bus = resourceOf(template, 'AWS::Events::EventBus');
const batches = resourceOf(template, 'AWS::S3::Bucket');
const failures = resourceOf(template, 'AWS::SQS::Queue');
const source = resourceOf(template, 'AWS::Lambda::EventSourceMapping').properties;

describe('OutboxRelay', () => {
  it("reads its table's stream from the beginning, through the live alias", () => {
    expect(source).toMatchObject({ EventSourceArn: attribute(tableId, 'StreamArn'), StartingPosition: 'TRIM_HORIZON' });
    expect(JSON.stringify(source.FunctionName)).toContain(resourceOf(template, 'AWS::Lambda::Alias').id);
  });

  it('halves a batch that fails, and gives a record up before the stream forgets it, with all that it says', () => {
    expect(source).toMatchObject({
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: { Destination: attribute(batches.id) } },
    });
    const hours = Number(source.MaximumRecordAgeInSeconds) / 3600;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(24);
  });

  it('says in the failure queue where a batch is that it gave up', () => {
    expect(batches.properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    expect(resourceOf(template, 'AWS::Events::Rule').properties).toMatchObject({
      EventPattern: { source: ['aws.s3'], detail: { bucket: { name: [{ Ref: batches.id }] } } },
      Targets: [{ Arn: attribute(failures.id) }],
    });
    expect(actionsOn(template, functionName, attribute(batches.id))).toEqual(['s3:ListBucket']);
    const inside = { 'Fn::Join': ['', [attribute(batches.id), '/*']] };
    expect(actionsOn(template, functionName, inside)).toEqual(['s3:PutObject']);
  });

  it('never answers with single failures, which emulators lose: it throws', () => {
    expect(source.FunctionResponseTypes).toBeUndefined();
  });

  it('is woken only by rows that carry an event', () => {
    const { Filters } = source.FilterCriteria as { readonly Filters: readonly { readonly Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { dynamodb: { NewImage: { event: { M: { id: { S: [{ exists: true }] } } } } } },
    ]);
  });

  it('may read the stream, publish on the bus and put failures aside; it cannot touch the table', () => {
    expect(actionsOn(template, functionName, attribute(tableId, 'StreamArn'))).toEqual([
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
    ]);
    expect(actionsOn(template, functionName, attribute(bus.id))).toEqual(['events:PutEvents']);
    expect(actionsOn(template, functionName, attribute(failures.id))).toContain('sqs:SendMessage');
    expect(actionsOn(template, functionName, attribute(tableId))).toEqual([]);
  });

  it('has one permission on everything, which AWS wants so: listing streams', () => {
    const wide = permissionsOf(template, functionName).filter(({ resources }) => resources.includes('*'));
    expect(wide).toEqual([{ effect: 'Allow', actions: ['dynamodb:ListStreams'], resources: ['*'] }]);
  });

  it('knows its bus and its failure queue', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { BUS_NAME: { Ref: bus.id }, FAILURE_QUEUE_URL: { Ref: failures.id } } },
    });
    expect(failures.properties).toMatchObject({
      QueueName: 'gdmarket-prod-review-relay-failures',
      SqsManagedSseEnabled: true,
    });
  });
});
