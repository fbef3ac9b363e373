/** Whose browsers' scripts may read answers, and which headers of them. */
export interface CorsOptions {
  /** Origins such as `https://shop.example`; left out, any. */
  readonly origins?: readonly string[] | undefined;
  readonly exposedHeaders: readonly string[];
}

/**
 * The headers by which a browser lets a script read an answer. Takes the request's `Origin` header.
 * They are spelt as gateways spell them that do CORS by themselves: theirs replace ours instead of standing beside them.
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
