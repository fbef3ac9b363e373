/** Lambda did not run the function: throttled, unknown, not allowed, or Lambda itself is in trouble. */
export class InvocationRejected extends Error {
  /** As in the SDK's errors, so that both are judged alike. */
  readonly $metadata: { readonly httpStatusCode: number };
  /** Lambda's name for the reason, when it gave one: a throttle is not always a 429. */
  readonly code: string | undefined;

  /** Takes the HTTP status, the body and the reason's name. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
  constructor(httpStatusCode: number, body: string, code?: string) {
    super(`Lambda answered ${httpStatusCode}: ${body.slice(0, 300)}`);
    this.name = 'InvocationRejected';
    this.$metadata = { httpStatusCode };
    this.code = code;
  }
}
