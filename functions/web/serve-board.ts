import type { BoardSettings } from '@gdmarket/board/settings';
import { languageOf } from '../shared/http/language-of.ts';
import { notFound } from '../shared/http/problem/http-problem.error.ts';
import type { GatewayRequest } from '../shared/http/request.ts';
import { type HttpResponse, ok } from '../shared/http/response.ts';
import type { BoardFile, BoardFiles } from './board-files.ts';
import { pagePolicy } from './page-policy.ts';

const BOARD = '/board';

/** How the page's line begins that says where its relative links start. */
const BASE = '<base href="./"';

/**
 * Answers the board's addresses: its files, its settings, and at every other path the page of the screen there, in the
 * visitor's language. A path that looks like a file and is none is a 404 problem. `/board` and `/board/` are one: a
 * gateway may drop a slash at the end, so a redirect between them could go in circles. `pictures`: where their bucket is.
 */
export function serveBoard(files: BoardFiles, settings: BoardSettings, pictures: URL) {
  const elsewhere = { tokens: settings.tokenEndpoint, pictures };
  return async ({ path, query, headers, baseUrl }: GatewayRequest): Promise<HttpResponse> => {
    const policy = (styles: readonly string[] = []) => pagePolicy(elsewhere, styles, baseUrl.startsWith('https:'));
    const name = path.slice(BOARD.length + 1);
    if (name === 'settings.json')
      return { ...ok(settings), headers: { ...policy(), 'content-type': 'application/json' } };
    const file = files.find(name, headers['accept-encoding']);
    if (file !== undefined) return sent(file, name, policy());
    if (/^assets\/|\.[^/]*$/.test(name)) throw notFound();
    // The page asks for its first list at once, and the switch makes that another list.
    const screen = name === '' && query.free === 'yes' ? 'market-free' : name;
    const { text, styles } = files.page(screen, languageOf(headers));
    return {
      status: 200,
      headers: {
        ...policy(styles),
        'content-type': 'text/html; charset=utf-8',
        vary: 'accept-encoding, accept-language, cookie, origin',
      },
      text: text.replace(BASE, `<base href="${new URL(`${baseUrl}${BOARD}/`).pathname}"`),
    };
  };
}

/** The names of assets contain a hash of their content: whoever has one never needs to ask again. */
function sent({ contentType, base64, encoding }: BoardFile, name: string, policy: object): HttpResponse {
  const headers = {
    ...policy,
    'content-type': contentType,
    ...(encoding !== undefined && { 'content-encoding': encoding }),
    'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    vary: 'accept-encoding, origin',
  };
  return { status: 200, headers, base64 };
}
