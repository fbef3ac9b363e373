import { describe, expect, it } from 'vitest';
import { ledgerSubscriptions } from '#contracts/subscriptions/ledger.ts';
import { marketIn } from '../testing/market.fixture.ts';
import { permissionsOf } from '../testing/policy.fixture.ts';
import { resourceOf, resourcesOf } from '../testing/template.fixture.ts';

const url = 'postgres://ledger_keeper:secret@127.0.0.1:5432/postgres';
const { services } = marketIn('prod', 'http', { ledger: 'dsql' });
const { services: without } = marketIn('prod');
const { services: local } = marketIn('local', 'http', { ledger: { url } });

const routesOf = (template: typeof services) =>
  resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(({ properties }) => String(properties.RouteKey));
const actionsOf = (name: string) =>
  permissionsOf(services, `gdmarket-prod-ledger-${name}`).flatMap(({ actions }) => actions);

describe('a stage that keeps books', () => {
  it('has one cluster, which nobody deletes by mistake', () => {
    const [cluster, ...more] = resourcesOf(services, 'AWS::DSQL::Cluster');
    expect(cluster?.properties).toMatchObject({ DeletionProtectionEnabled: true });
    expect(more).toEqual([]);
  });

  it('lets functions that keep books sign in, and one for the schema as the owner; none touches a table', () => {
    const dsql = (name: string) => actionsOf(name).filter((action) => /^(?:dsql|dynamodb):/.test(action));
    expect(dsql('events')).toEqual(['dsql:DbConnect']);
    expect(dsql('http')).toEqual(['dsql:DbConnect']);
    expect(dsql('schema')).toEqual(['dsql:DbConnectAdmin']);
  });

  it('has no password anywhere', () => {
    for (const { properties } of resourcesOf(services, 'AWS::Lambda::Function')) {
      const { LEDGER_URL, LEDGER_OWNER_URL } = Object(Object(properties.Environment).Variables);
      expect(JSON.stringify(LEDGER_URL ?? LEDGER_OWNER_URL ?? '')).not.toMatch(/\/\/\w+:/);
    }
  });

  it('makes the schema with each deploy that changes it', () => {
    expect(resourcesOf(services, 'Custom::Trigger')).toHaveLength(1);
  });

  it('hears of every event of payments', () => {
    const [rule] = resourcesOf(services, 'AWS::Events::Rule').filter(({ id }) => id.startsWith('LedgerEvents'));
    expect(Object(rule?.properties.EventPattern)['detail-type']).toEqual(Object.keys(ledgerSubscriptions));
  });

  it('collects them, as histories are collected', () => {
    const batches = resourcesOf(services, 'AWS::Lambda::EventSourceMapping')
      .filter(({ id }) => id.startsWith('LedgerEvents'))
      .map(({ properties: { BatchSize, MaximumBatchingWindowInSeconds } }) => [
        BatchSize,
        MaximumBatchingWindowInSeconds,
      ]);
    expect(batches).toEqual([[100, 20]]);
  });

  it('answers for them', () => {
    expect(routesOf(services)).toEqual(expect.arrayContaining(['GET /ledger', 'GET /ledger/days/{day}/transfers']));
  });
});

describe('a stage on an emulator', () => {
  it('keeps books in the server that it is told', () => {
    const { properties } = resourceOf(local, 'AWS::Lambda::Function', { FunctionName: 'gdmarket-local-ledger-events' });
    expect(properties.Environment).toMatchObject({ Variables: { LEDGER_URL: url, CURRENCY: 'KRW' } });
    expect(resourcesOf(local, 'Custom::Trigger')).toEqual([]);
  });
});

describe('a stage without books', () => {
  it('has nothing of them', () => {
    expect(JSON.stringify(without.toJSON())).not.toMatch(/ledger|dsql/i);
  });
});
