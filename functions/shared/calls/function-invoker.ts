/** The function's answer as JSON text or, when `functionError` is set, the error that it threw. */
export interface InvocationResult {
  readonly payload: string;
  readonly functionError?: string;
}

/** Port: invokes a function once, synchronously. Rejects with the transport's own error when that fails. */
export interface FunctionInvoker {
  /** `functionName` is `name:alias` or an ARN, `payload` is JSON text, and `signal` ends the call. */
  invoke(functionName: string, payload: string, signal: AbortSignal): Promise<InvocationResult>;
}
