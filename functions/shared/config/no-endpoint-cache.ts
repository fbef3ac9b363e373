/**
 * Stands for `@aws-sdk/endpoint-cache` in every bundle. The DynamoDB client makes one for addresses that it would look
 * up if `AWS_ENABLE_ENDPOINT_DISCOVERY` were set. Nobody sets it, and the real cache brings 6 kB of data structures.
 */
export class EndpointCache {
  get(): never {
    throw new Error('functions are bundled without endpoint discovery');
  }
  has(): never {
    return this.get();
  }
}
