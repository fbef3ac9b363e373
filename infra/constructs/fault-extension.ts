import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { MarketFunction } from './market-function.ts';

/** Where AWS Fault Injection Service leaves word for functions. */
export interface FaultsPlace {
  readonly bucket: Pick<IBucket, 'bucketArn'>;
  /** Ends in a slash. */
  readonly folder: string;
}

/** AWS publishes the ARN of the newest extension of this kind under this name. */
const EXTENSION = '/aws/service/fis/lambda-extension/AWS-FIS-extension-arm64/1.x.x';

/**
 * Puts AWS's extension into a function, which makes it late or lets it fail when an experiment says so. It starts before
 * the function's own code.
 */
export function letBeHurt(of: MarketFunction, { bucket: { bucketArn }, folder }: FaultsPlace): void {
  const layer = StringParameter.valueForStringParameter(of, EXTENSION);
  of.function.addLayers(LayerVersion.fromLayerVersionArn(of, 'Faults', layer));
  of.function.addEnvironment('AWS_FIS_CONFIGURATION_LOCATION', `${bucketArn}/${folder}`);
  of.function.addEnvironment('AWS_LAMBDA_EXEC_WRAPPER', '/opt/aws-fis/bootstrap');
  of.allow(['s3:GetObject'], `${bucketArn}/${folder}*`);
  of.function.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucketArn],
      conditions: { StringLike: { 's3:prefix': [`${folder}*`] } },
    }),
  );
}
