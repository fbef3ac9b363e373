/**
 * Where Lambda answers in a region. `AWS_ENDPOINT_URL_LAMBDA` and `AWS_ENDPOINT_URL` override it, as they do for every SDK.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function lambdaEndpoint(
  region: string,
  source: Readonly<Record<string, string | undefined>> = process.env,
): URL {
  const override = source.AWS_ENDPOINT_URL_LAMBDA ?? source.AWS_ENDPOINT_URL;
  if (override !== undefined && override !== '') return new URL(override);
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return new URL(`https://lambda.${region}.${suffix}`);
}
