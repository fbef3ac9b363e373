/** Which origins' scripts may read answers, and which of the headers. */
export interface CorsOptions {
  /** Origins such as `https://shop.example`; any origin when left out. */
  readonly origins?: readonly string[] | undefined;
  readonly exposedHeaders: readonly string[];
}

/**
 * The headers that let a script in a browser read an answer. `origin` is the request's `Origin` header. The names are
 * spelt as in gateways that handle CORS themselves, so that the gateway's headers replace ours instead of repeating
 * them.
 */
export function corsHeaders(
  origin: string | undefined,
  { origins, exposedHeaders }: CorsOptions,
): Record<string, string> {
  const exposed = { 'Access-Control-Expose-Headers': exposedHeaders.join(', ') };
  if (origins === undefined) return { 'Access-Control-Allow-Origin': '*', ...exposed };
  if (origin === undefined || !origins.includes(origin)) return { vary: 'origin' };
  return { 'Access-Control-Allow-Origin': origin, ...exposed, vary: 'origin' };
}
