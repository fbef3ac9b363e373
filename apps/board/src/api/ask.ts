import type { Answer, Client } from '@gdmarket/client';
import { accessToken } from '../person/access-token.ts';
import { SignedOut } from '../person/signed-out.error.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/**
 * The market that this board belongs to. The browser's cache sends `If-None-Match` and takes a 304 as the answer it has:
 * what has not changed is not sent again.
 */
export const market: Client = { url: new URL('..', document.baseURI).href, token: accessToken, forms: true };

/** What came of asking: the body of a success, or the trouble. */
export type Outcome<Body> =
  | { readonly status: number; readonly body: Body; readonly trouble?: undefined }
  | { readonly trouble: Trouble };

type Success = 200 | 201 | 202 | 204;
/** The body of an answer's success. */
export type BodyOf<A> = A extends { readonly status: Success; readonly body: infer Body } ? Body : never;

/** Waits for an answer of the market, and never rejects. */
export async function ask<A extends Answer>(asked: Promise<A>): Promise<Outcome<BodyOf<A>>> {
  try {
    const answer = await asked;
    if (answer.status < 300) return { status: answer.status, body: answer.body as BodyOf<A> };
    return { trouble: troubleOf(answer) };
  } catch (error) {
    return { trouble: { code: error instanceof SignedOut ? 'invalid-token' : 'offline' } };
  }
}
