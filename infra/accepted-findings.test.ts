import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { createMarket } from './market.ts';
import { type GatewayKind, stageOf } from './stage.ts';
import { acceptedFindings, isRule } from './testing/accepted-findings.fixture.ts';
import { createApp } from './testing/app.fixture.ts';
import { webSettingsOf } from './web-settings.ts';

interface Finding {
  readonly rule: string;
  readonly where: string;
}

/** The findings of the rules for AWS solutions and for serverless in a whole market. */
function findingsIn(gateway: GatewayKind): readonly Finding[] {
  const app = createApp();
  createMarket(app, stageOf('prod', gateway, undefined, webSettingsOf({ edge: 'on' })));
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app)]
    .flatMap((pack) => pack.validateScope(app).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, where: constructPath })),
    );
}

const findings = { http: findingsIn('http'), rest: findingsIn('rest') };

describe("reviewers' rules on the prod stage", () => {
  it.each(['http', 'rest'] as const)('find nothing that is not accepted with a reason (%s)', (gateway) => {
    const isAccepted = ({ rule, where }: Finding) =>
      acceptedFindings.some((one) => isRule(one.rule, rule) && one.where.test(where));
    expect(findings[gateway]).not.toEqual([]);
    expect(findings[gateway].filter((finding) => !isAccepted(finding))).toEqual([]);
  });

  it('find everything that is accepted: no entry outlives its reason', () => {
    const found = [...findings.http, ...findings.rest];
    const outlived = acceptedFindings.filter(
      (one) => !found.some(({ rule, where }) => isRule(one.rule, rule) && one.where.test(where)),
    );
    expect(outlived).toEqual([]);
  });
});
