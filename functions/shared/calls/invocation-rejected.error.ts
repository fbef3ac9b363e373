/** Lambda did not run the function: throttled, unknown, not allowed, or Lambda itself is in trouble. */
export class InvocationRejected extends Error {
  /** As in the SDK's errors, so that both are judged alike. */
  readonly $metadata: { readonly httpStatusCode: number };

  /** Takes the HTTP status and the body, which names the reason. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
  constructor(httpStatusCode: number, body: string) {
    super(`Lambda answered ${httpStatusCode}: ${body.slice(0, 300)}`);
    this.name = 'InvocationRejected';
    this.$metadata = { httpStatusCode };
  }
}
