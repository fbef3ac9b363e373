/** Lambda did not run the function: it was throttled, is unknown, was not allowed, or Lambda itself failed. */
export class InvocationRejected extends Error {
  /** Has the shape of the SDK's errors, so that both are classified alike. */
  readonly $metadata: { readonly httpStatusCode: number };
  /** Lambda's name for the reason, if it gave one: a throttle is not always a 429. */
  readonly code: string | undefined;

  /** `code` is the reason's name. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
  constructor(httpStatusCode: number, body: string, code?: string) {
    super(`Lambda answered ${httpStatusCode}: ${body.slice(0, 300)}`);
    this.name = 'InvocationRejected';
    this.$metadata = { httpStatusCode };
    this.code = code;
  }
}
