import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { keepingSettingsOf } from '../keeping-settings.ts';
import { stageOf } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import { createStack } from '../testing/app.fixture.ts';
import { resourceOf } from '../testing/template.fixture.ts';
import { MarketTable } from './market-table.ts';

const type = 'AWS::DynamoDB::Table';

function tableIn(stageName: StageName, outbox = true, replica?: string): Template {
  const stack = createStack();
  new MarketTable(stack, 'Table', {
    stage: { ...stageOf(stageName, 'http'), ...keepingSettingsOf({ replica }) },
    name: 'things',
    outbox,
    list: 'reservations',
  });
  return Template.fromStack(stack);
}

const prod = tableIn('prod');
const view = tableIn('prod', false);
const passing = { local: tableIn('local'), dev: tableIn('dev') };

describe('MarketTable', () => {
  it('is keyed by bucket and number, and billed by request', () => {
    prod.hasResourceProperties(type, {
      TableName: 'gdmarket-prod-things',
      KeySchema: [
        { AttributeName: 'bucket', KeyType: 'HASH' },
        { AttributeName: 'number', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      LocalSecondaryIndexes: Match.absent(),
    });
  });

  it('uses so many units in a second at most, and has them from its first second on in prod', () => {
    const most = { MaxReadRequestUnits: 12_000, MaxWriteRequestUnits: 4_000 };
    const { properties } = resourceOf(prod, type);
    expect(properties).toMatchObject({
      OnDemandThroughput: most,
      WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000 },
    });
    for (const index of properties.GlobalSecondaryIndexes as readonly object[])
      expect(index).toMatchObject({ OnDemandThroughput: most });
    expect(resourceOf(passing.dev, type).properties).toMatchObject({
      OnDemandThroughput: { MaxReadRequestUnits: 1_000, MaxWriteRequestUnits: 500 },
    });
    passing.dev.hasResourceProperties(type, { WarmThroughput: Match.absent() });
    passing.local.hasResourceProperties(type, { OnDemandThroughput: Match.absent() });
  });

  it('has one index for its list, one for each filter, and one of what is due, of keys alone: a change inside a list costs none', () => {
    const index = (name: string, attribute: string, sort = 'number') => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: attribute, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    });
    const indexes = [index('listed', 'l'), index('by-customerId', 'cI'), index('due', 'd', 'dueAt')];
    prod.hasResourceProperties(type, { GlobalSecondaryIndexes: indexes });
    prod.hasResourceProperties(type, {
      AttributeDefinitions: Match.arrayWith([{ AttributeName: 'dueAt', AttributeType: 'S' }]),
    });
  });

  it('lets rows expire', () => {
    prod.hasResourceProperties(type, {
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('streams what was written when it is an outbox, and nothing when it is a view', () => {
    prod.hasResourceProperties(type, { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } });
    view.hasResourceProperties(type, { StreamSpecification: Match.absent() });
  });

  it.each([true, false])(
    'is copied to another region where a setting says so (outbox: %s), and nowhere else',
    (outbox) => {
      const replicated = tableIn('prod', outbox, 'eu-west-1');
      replicated.hasResourceProperties('Custom::DynamoDBReplica', { Region: 'eu-west-1' });
      // DynamoDB replicates no other stream.
      replicated.hasResourceProperties(type, { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } });
      prod.resourceCountIs('Custom::DynamoDBReplica', 0);
      expect(() => keepingSettingsOf({ replica: 'Ireland' })).toThrow(
        '-c replica=… must be a region such as eu-west-1',
      );
    },
  );

  it('keeps its data in prod whatever happens', () => {
    prod.hasResourceProperties(type, {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
    prod.hasResource(type, { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });

  it.each(['local', 'dev'] as const)('goes with its stack in %s', (stage) => {
    passing[stage].hasResourceProperties(type, { DeletionProtectionEnabled: false });
    expect(resourceOf(passing[stage], type).deletionPolicy).toBe('Delete');
  });
});
