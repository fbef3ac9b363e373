/** The account and region that the tests of policies deploy to. */
export const account = '111122223333';

/** See {@link account}. */
export const region = 'eu-central-1';

/** The ARN of a resource of the account; `resource` is its last part. */
export function arnIn(service: string, resource: string): string {
  return `arn:aws:${service}:${region}:${account}:${resource}`;
}
