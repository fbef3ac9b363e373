import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { TokenIssuer } from '../constructs/gateway.ts';
import type { MarketFunction } from '../constructs/market-function.ts';
import type { Stage } from '../stage.ts';
import { createHttpFunction } from './http-function.ts';
import { MEMORY_MB } from './service.ts';

/** What the board's pages name: where people sign in (without it nobody does on the board), and where pictures are. */
export interface WebServiceProps {
  readonly tokens: TokenIssuer | undefined;
  readonly pictures: Bucket;
}

/** Serves the board. */
export class WebService extends Construct {
  readonly http: MarketFunction;

  constructor(scope: Construct, id: string, stage: Stage, { tokens, pictures }: WebServiceProps) {
    super(scope, id);
    this.http = createHttpFunction(this, {
      stage,
      component: 'web',
      memoryMb: MEMORY_MB,
      environment: {
        SIGN_IN: stage.signIn,
        PICTURES_BUCKET: pictures.bucketName,
        ...(tokens && { ISSUER: tokens.issuer, CLIENT_ID: tokens.clientId, SIGN_IN_PAGES: tokens.pages }),
      },
    });
  }
}
