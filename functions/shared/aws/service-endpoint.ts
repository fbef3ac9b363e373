/**
 * The URL of an AWS service in a region. `service` is its name as in its host, e.g. `lambda`.
 * `AWS_ENDPOINT_URL_<SERVICE>` and `AWS_ENDPOINT_URL` override it, as in every SDK.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function serviceEndpoint(
  service: string,
  region: string,
  source: Readonly<Record<string, string | undefined>> = process.env,
): URL {
  const override = source[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? source.AWS_ENDPOINT_URL;
  if (override !== undefined && override !== '') return new URL(override);
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return new URL(`https://${service}.${region}.${suffix}`);
}
