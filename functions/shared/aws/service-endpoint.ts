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
  const override = overriding(service, source);
  if (override !== undefined) return new URL(override);
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return new URL(`https://${service}.${region}.${suffix}`);
}

/** The URL of a bucket of S3. Where an endpoint is overridden, as on emulators, the bucket is the start of the path. */
export function bucketEndpoint(
  bucket: string,
  region: string,
  source: Readonly<Record<string, string | undefined>> = process.env,
): URL {
  const override = overriding('s3', source);
  if (override !== undefined) return new URL(`/${bucket}/`, override);
  return new URL(serviceEndpoint('s3', region, source).href.replace('//', `//${bucket}.`));
}

function overriding(service: string, source: Readonly<Record<string, string | undefined>>): string | undefined {
  const override = source[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? source.AWS_ENDPOINT_URL;
  return override === '' ? undefined : override;
}
