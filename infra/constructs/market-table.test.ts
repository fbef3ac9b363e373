import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { type StageName, stageOf } from '../stage.ts';
import { resourceOf } from '../testing/template.fixture.ts';
import { MarketTable } from './market-table.ts';

const type = 'AWS::DynamoDB::Table';

function tableIn(stageName: StageName, outbox = true): Template {
  const stack = new Stack(new App(), 'test');
  new MarketTable(stack, 'Table', { stage: stageOf(stageName, 'http'), name: 'things', outbox });
  return Template.fromStack(stack);
}

describe('MarketTable', () => {
  it('is keyed by bucket and number, billed by request, and has no index', () => {
    tableIn('prod').hasResourceProperties(type, {
      TableName: 'gdmarket-prod-things',
      KeySchema: [
        { AttributeName: 'bucket', KeyType: 'HASH' },
        { AttributeName: 'number', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'bucket', AttributeType: 'S' },
        { AttributeName: 'number', AttributeType: 'N' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      GlobalSecondaryIndexes: Match.absent(),
      LocalSecondaryIndexes: Match.absent(),
    });
  });

  it('lets rows expire', () => {
    tableIn('prod').hasResourceProperties(type, {
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('streams what was written when it is an outbox, and nothing when it is a view', () => {
    tableIn('prod').hasResourceProperties(type, { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } });
    tableIn('prod', false).hasResourceProperties(type, { StreamSpecification: Match.absent() });
  });

  it('keeps its data in prod whatever happens', () => {
    const template = tableIn('prod');
    template.hasResourceProperties(type, {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
    template.hasResource(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it.each(['local', 'dev'] as const)('goes with its stack in %s', (stage) => {
    const template = tableIn(stage);
    template.hasResourceProperties(type, { DeletionProtectionEnabled: false });
    expect(resourceOf(template, type).deletionPolicy).toBe('Delete');
  });
});
