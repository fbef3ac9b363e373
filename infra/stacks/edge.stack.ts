import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HttpVersion,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { apiParameter } from '#contracts/settings/parameters.ts';
import { nameIn, type Stage } from '../stage.ts';
import type { EdgeSettings } from '../web-settings.ts';

/** Properties with the settings of CloudFront. */
export interface EdgeStackProps extends StackProps {
  readonly edge: EdgeSettings;
}

/**
 * CloudFront in front of the API, its only origin. What the board's assets are never changes, so it keeps them near the
 * people; everything else passes through, tokens included. It writes no access log: that would have whole addresses, some
 * of which say where somebody looks for things, or work without signing in (ADR 0037). Answers come from the stage's own domain, if it has a
 * certificate.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, { edge, ...props }: EdgeStackProps) {
    super(scope, id, props);
    const { certificateArn, webAclArn, domain } = edge;
    const apiId = StringParameter.valueForStringParameter(this, apiParameter(stage.name));
    const common = {
      origin: new HttpOrigin(`${apiId}.execute-api.${this.region}.${this.urlSuffix}`, {
        ...(stage.gateway === 'rest' && { originPath: `/${stage.name}` }),
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.headers(stage),
    } satisfies BehaviorOptions;
    const distribution = new Distribution(this, 'Distribution', {
      comment: nameIn(stage),
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        ...common,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        // API Gateway knows its APIs by the Host header.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      additionalBehaviors: { 'board/assets/*': { ...common, cachePolicy: CachePolicy.CACHING_OPTIMIZED } },
      ...(webAclArn !== undefined && { webAclId: webAclArn }),
      ...(certificateArn !== undefined &&
        domain !== undefined && {
          domainNames: [domain],
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
        }),
    });
    new CfnOutput(this, 'EdgeUrl', { value: `https://${distribution.distributionDomainName}` });
  }

  /** Headers of every answer. What a page may do is said by the function that makes the page. */
  private headers(stage: Stage): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: nameIn(stage),
      securityHeadersBehavior: {
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: false, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      },
    });
  }
}
