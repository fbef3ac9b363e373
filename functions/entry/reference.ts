import { createHash } from 'node:crypto';
import type { GatewayRequest } from '../shared/http/request.ts';
import type { HttpResponse } from '../shared/http/response.ts';
import { referencePage } from './reference/page.ts';
import { STYLE } from './reference/style.ts';

/** The path of {@link reference}. */
export const REFERENCE_PATH = '/docs';

/** The page may use its own style and icon, and nothing else: no script, no other address, no frame around it. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Caches may show it for five minutes without asking: it changes with a deployment only. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'cache-control': 'public, max-age=300',
};

/** The reference of the API, for people. Its links name no host, and are right at any path. */
export function reference({ baseUrl }: GatewayRequest): HttpResponse {
  return { status: 200, headers, text: referencePage(baseUrl) };
}
