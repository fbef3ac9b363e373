/** What came back: the function's answer as JSON text or, when `functionError` is there, the error it threw. */
export interface InvocationResult {
  readonly payload: string;
  readonly functionError?: string;
}

/** Port: invokes a function once, synchronously, and rejects with the transport's own error when that cannot be done. */
export interface FunctionInvoker {
  /** Takes a function name (`name:alias` or an ARN), the payload as JSON text, and the signal that ends it. */
  invoke(functionName: string, payload: string, signal: AbortSignal): Promise<InvocationResult>;
}
