import { Match } from 'aws-cdk-lib/assertions';
import { expect, it, vi } from 'vitest';
import { marketIn } from '../testing/market.fixture.ts';
import { resourcesOf } from '../testing/template.fixture.ts';

vi.mock('../bundle.ts', () => import('../testing/bundle.fixture.ts'));

const { data, messaging } = marketIn('prod');

it('has a table with an outbox for every aggregate, and one without for every view', () => {
  const outboxes = resourcesOf(data, 'AWS::DynamoDB::Table').map(({ properties }) => [
    properties.TableName,
    properties.StreamSpecification !== undefined,
  ]);
  expect(Object.fromEntries(outboxes)).toEqual({
    'gdmarket-prod-items': true,
    'gdmarket-prod-reservations': true,
    'gdmarket-prod-payments': true,
    'gdmarket-prod-reviews': true,
    'gdmarket-prod-item-infoes': false,
    'gdmarket-prod-review-infoes': false,
  });
});

it('keeps every table in prod, whatever becomes of the stack', () => {
  data.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain' });
  data.allResourcesProperties('AWS::DynamoDB::Table', {
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
});

it('has one bus, of the stage', () => {
  messaging.hasResourceProperties('AWS::Events::EventBus', { Name: 'gdmarket-prod', Policy: Match.absent() });
});
