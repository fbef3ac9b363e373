import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { marketIn } from '../testing/market.fixture.ts';
import { resourceOf, resourcesOf } from '../testing/template.fixture.ts';

const { data, messaging } = marketIn('prod');

const breakers = 'gdmarket-prod-breakers';
const tables = resourcesOf(data, 'AWS::DynamoDB::Table').filter(({ properties }) => properties.TableName !== breakers);

it('has a table with an outbox for every aggregate, and one without for every view, histories and notices', () => {
  const outboxes = tables.map(({ properties }) => [properties.TableName, properties.StreamSpecification !== undefined]);
  expect(Object.fromEntries(outboxes)).toEqual({
    'gdmarket-prod-items': true,
    'gdmarket-prod-reservations': true,
    'gdmarket-prod-payments': true,
    'gdmarket-prod-reviews': true,
    'gdmarket-prod-item-infoes': false,
    'gdmarket-prod-review-infoes': false,
    'gdmarket-prod-history': false,
    'gdmarket-prod-notices': false,
  });
});

it('keeps every table in prod, whatever becomes of the stack', () => {
  for (const table of tables)
    expect(table).toMatchObject({
      deletionPolicy: 'RetainExceptOnCreate',
      properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    });
});

it('has a table for circuits, a row for each dependency, which nobody needs to keep', () => {
  const { properties, deletionPolicy } = resourceOf(data, 'AWS::DynamoDB::Table', { TableName: breakers });
  expect(properties).toEqual({
    TableName: breakers,
    KeySchema: [{ AttributeName: 'dependency', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'dependency', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  expect(deletionPolicy).toBe('Delete');
});

it('keeps events of rentals and items in order of time, and forgets them', () => {
  const { properties } = resourceOf(data, 'AWS::DynamoDB::Table', { TableName: 'gdmarket-prod-history' });
  expect(properties).toMatchObject({
    KeySchema: [
      { AttributeName: 'subject', KeyType: 'HASH' },
      { AttributeName: 'position', KeyType: 'RANGE' },
    ],
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  });
});

it('has one bus, of the stage', () => {
  messaging.hasResourceProperties('AWS::Events::EventBus', { Name: 'gdmarket-prod', Policy: Match.absent() });
});

it('has a bucket of pictures that nobody reads, and in which uploads that nobody used expire', () => {
  const { properties, deletionPolicy } = resourceOf(data, 'AWS::S3::Bucket', {});
  expect(properties).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: {
      Rules: [
        { Prefix: 'incoming/', ExpirationInDays: 15, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
        { Prefix: 'rentals/', ExpirationInDays: 270 },
        { NoncurrentVersionExpiration: { NoncurrentDays: 30 } },
      ],
    },
  });
  expect(deletionPolicy).toBe('RetainExceptOnCreate');
  const local = resourceOf(marketIn('local').data, 'AWS::S3::Bucket', {});
  expect(local.properties).not.toHaveProperty('VersioningConfiguration');
});
