import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { apiParameter } from '#contracts/settings/parameters.ts';
import { createMarket } from '../market.ts';
import { type GatewayKind, stageOf } from '../stage.ts';
import { createApp } from '../testing/app.fixture.ts';
import { resourceOf } from '../testing/template.fixture.ts';
import { webSettingsOf } from '../web-settings.ts';

/** The edge of a prod stage, and the services behind it. */
function edgeOf(more: object = {}, gateway: GatewayKind = 'http') {
  const stage = stageOf('prod', gateway, undefined, webSettingsOf({ edge: 'on', ...more }));
  const { edge, services } = createMarket(createApp(), stage);
  if (edge === undefined) throw new Error('no edge');
  return { edge: Template.fromStack(edge), services: Template.fromStack(services), dependencies: edge.dependencies };
}

function configOf(template: Template) {
  return Object(resourceOf(template, 'AWS::CloudFront::Distribution').properties.DistributionConfig);
}

const { edge, services, dependencies } = edgeOf();
const rest = edgeOf({}, 'rest');
const config = configOf(edge);

/** AWS's own policies: CachingDisabled, CachingOptimized, AllViewerExceptHostHeader. */
const DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('CloudFront in front of the API', () => {
  it('asks the API alone, by TLS', () => {
    expect(config.Origins).toHaveLength(1);
    const [{ DomainName, OriginPath, CustomOriginConfig }] = config.Origins;
    expect(JSON.stringify(DomainName)).toContain('.execute-api.');
    expect(OriginPath).toBeUndefined();
    expect(CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] });
    expect(configOf(rest.edge).Origins[0].OriginPath).toBe('/prod');
  });

  it('knows the API by a parameter of the services, which are deployed first', () => {
    services.hasResourceProperties('AWS::SSM::Parameter', { Name: apiParameter('prod') });
    edge.hasParameter('*', { Type: 'AWS::SSM::Parameter::Value<String>', Default: apiParameter('prod') });
    expect(dependencies.map(({ stackName }) => stackName)).toEqual(['gdmarket-prod-services']);
    const exported = (template: Template) => template.findOutputs('*', { Export: {} });
    expect(exported(rest.services)).toEqual(exported(services));
  });

  it('keeps the board’s assets alone, and passes everything else on as it came, tokens included', () => {
    expect(config.CacheBehaviors).toEqual([
      expect.objectContaining({ PathPattern: 'board/assets/*', CachePolicyId: OPTIMIZED, Compress: true }),
    ]);
    expect(config.DefaultCacheBehavior).toMatchObject({
      CachePolicyId: DISABLED,
      OriginRequestPolicyId: EXCEPT_HOST,
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      ViewerProtocolPolicy: 'redirect-to-https',
    });
  });

  it('adds headers for safety to every answer', () => {
    const policies = [config.DefaultCacheBehavior, ...config.CacheBehaviors].map((one) => one.ResponseHeadersPolicyId);
    expect(policies).toEqual([policies[0], policies[0]]);
    edge.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: Match.objectLike({ StrictTransportSecurity: Match.objectLike({ Override: true }) }),
      },
    });
  });

  it('writes no log: its lines would have whole addresses', () => {
    const behaviors = [config.DefaultCacheBehavior, ...config.CacheBehaviors];
    expect(config).not.toHaveProperty('Logging');
    for (const behavior of behaviors) expect(behavior).not.toHaveProperty('RealtimeLogConfigArn');
    edge.resourceCountIs('AWS::Logs::DeliverySource', 0);
    edge.resourceCountIs('AWS::S3::Bucket', 0);
  });

  it('has its own domain and a firewall where they are named', () => {
    expect(config).not.toHaveProperty('Aliases');
    expect(config).not.toHaveProperty('WebACLId');
    const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1';
    const webAcl = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/market/1';
    expect(configOf(edgeOf({ baseUrl: 'https://market.example', certificate, webAcl }).edge)).toMatchObject({
      Aliases: ['market.example'],
      WebACLId: webAcl,
      ViewerCertificate: { AcmCertificateArn: certificate, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
  });

  it('is only there when it is asked for', () => {
    expect(createMarket(createApp(), stageOf('prod', 'http')).edge).toBeUndefined();
    expect(
      createMarket(createApp(), stageOf('local', 'http', undefined, webSettingsOf({ edge: 'on' }))),
    ).not.toHaveProperty('edge');
  });
});
