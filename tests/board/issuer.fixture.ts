import type { Page, Request, Route } from 'playwright-core';
import { aKey, secondsFromNow } from '#shared/identity/issuer.fixture.ts';
import { BOARD } from '../support/board.ts';

const ISSUER = 'https://people.test';
const CLIENT = 'board';

/** An issuer that knows its people by a session, as an emulator does not: it answers `prompt=none`. */
export interface Issuer {
  /** Ends the session of whoever has signed in. */
  readonly endSession: () => void;
  /** The same for another tab of this browser, before it is opened. */
  readonly signsInOn: (tab: Page) => Promise<void>;
  /** The `prompt` of each request for a code, in order; null where there was none. */
  readonly prompts: readonly (string | null)[];
}

/**
 * Makes the board on a page ask an issuer of this test (OpenID Connect, code with PKCE). It signs everybody in as this
 * person, without a form. Call it before the page is opened again.
 */
export async function signsInAt(
  page: Page,
  person: { readonly customerId: number; readonly name: string },
): Promise<Issuer> {
  const { sign } = await aKey();
  const codes = new Map<string, URLSearchParams>();
  const prompts: (string | null)[] = [];
  let hasSession = false;

  const authorize = async (route: Route, asked: URLSearchParams) => {
    const prompt = asked.get('prompt');
    prompts.push(prompt);
    hasSession ||= prompt !== 'none';
    const code = `code-${codes.size}`;
    codes.set(code, asked);
    const answer = new URLSearchParams({
      state: asked.get('state') ?? '',
      ...(hasSession ? { code } : { error: 'login_required' }),
    });
    // A page that leads on, not a redirect: Playwright shows a test no request that follows one.
    const onward = JSON.stringify(`${asked.get('redirect_uri')}?${answer}`);
    await route.fulfill({ contentType: 'text/html', body: `<script>location.replace(${onward})</script>` });
  };

  const redeem = async (route: Route, request: Request) => {
    const grant = new URLSearchParams(request.postData() ?? '');
    const asked = codes.get(grant.get('code') ?? '');
    const isGood =
      asked !== undefined && asked.get('code_challenge') === (await challengeOf(grant.get('code_verifier')));
    const headers = { 'access-control-allow-origin': '*' };
    if (!isGood) return route.fulfill({ status: 400, headers, json: { error: 'invalid_grant' } });
    const times = { iat: secondsFromNow(0), exp: secondsFromNow(900) };
    const [access_token, id_token] = await Promise.all([
      sign({ iss: ISSUER, ...times, ...person }),
      sign({ iss: ISSUER, ...times, aud: CLIENT, sub: String(person.customerId), nonce: asked.get('nonce') }),
    ]);
    await route.fulfill({ headers, json: { access_token, id_token, token_type: 'Bearer', expires_in: 900 } });
  };

  const signsInOn = async (tab: Page) => {
    await tab.route(`${ISSUER}/**`, (route, request) => {
      const { pathname, searchParams } = new URL(request.url());
      return pathname === '/authorize' ? authorize(route, searchParams) : redeem(route, request);
    });
    await tab.route(`${BOARD}settings.json`, (route) => route.fulfill({ json: settings }));
    await tab.route(
      (url) => url.href.startsWith(BOARD.slice(0, -1)) && !/\.\w+$/.test(url.pathname),
      async (route) => {
        const response = await route.fetch();
        const policy = response.headers()['content-security-policy'] ?? '';
        const headers = {
          ...response.headers(),
          'content-security-policy': policy.replace("connect-src 'self'", `connect-src 'self' ${ISSUER}`),
        };
        await route.fulfill({ response, headers });
      },
    );
  };
  await signsInOn(page);
  return {
    prompts,
    signsInOn,
    endSession: () => {
      hasSession = false;
    },
  };
}

const settings = {
  mode: 'open',
  issuer: ISSUER,
  clientId: CLIENT,
  authorizationEndpoint: `${ISSUER}/authorize`,
  tokenEndpoint: `${ISSUER}/token`,
  scopes: ['openid'],
};

async function challengeOf(verifier: string | null): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier ?? ''));
  return Buffer.from(digest).toString('base64url');
}
