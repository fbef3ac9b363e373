import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

/** How a client of the sign-in pages asks for a code. */
interface Client {
  /** The address of the pages, without a final slash. */
  readonly pages: string;
  readonly clientId: string;
  readonly callback: string;
}

/** What a person types into each field of the pages, by the field's name. */
type Typed = Readonly<Record<string, string>>;

const MOST_PAGES = 3;

/** A secret of a client (RFC 7636), and what it shows of it at first. */
export function newVerifier(): { readonly verifier: string; readonly challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Signs a person in on the pages, form by form, and returns the code in the address to which they send the person. */
export async function signInOnPages({ pages, clientId, callback }: Client, challenge: string, typed: Typed) {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback,
    scope: 'openid profile',
    state: 'state-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  let answer = await fetch(`${pages}/oauth2/authorize?${query}`, { redirect: 'manual' });
  for (let page = 0; page < MOST_PAGES && answer.status === 200; page += 1) {
    const { action, fields } = formIn(await answer.text());
    const body = new URLSearchParams({ ...fields, ...onlyIn(fields, typed) });
    answer = await fetch(new URL(action, pages), { method: 'POST', body, redirect: 'manual' });
  }
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`the pages led nowhere: ${answer.status} ${await answer.text()}`);
  return new URL(location);
}

const granted = z.object({ access_token: z.string(), refresh_token: z.optional(z.string()) });

/** Gets tokens for a code, or undefined when the code or the secret is refused. */
export async function redeem({ pages, clientId, callback }: Client, code: string, verifier: string) {
  const grant = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: callback };
  return ask(pages, { ...grant, code, code_verifier: verifier });
}

/** Gets new tokens for a refresh token, or undefined when it is refused. */
export function renew({ pages, clientId }: Client, refreshToken: string) {
  return ask(pages, { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken });
}

async function ask(pages: string, grant: Typed) {
  const answer = await fetch(`${pages}/oauth2/token`, { method: 'POST', body: new URLSearchParams(grant) });
  return answer.ok ? granted.parse(await answer.json()) : undefined;
}

function onlyIn(fields: Typed, typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => name in fields));
}

/** The form of a page, with the values that its fields already have. */
function formIn(page: string): { readonly action: string; readonly fields: Record<string, string> } {
  const [, action = ''] = /<form[^>]* action="([^"]*)"/.exec(page) ?? [];
  const inputs = [...page.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const attribute = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '';
  const fields = inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]);
  return { action, fields: Object.fromEntries(fields) };
}
