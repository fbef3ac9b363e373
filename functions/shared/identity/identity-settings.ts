import * as z from 'zod/mini';
import { keySet } from './signing-keys.ts';

// Every function that answers routes loads this file, and few need it: nothing is built before (ADR 0009).
const text = () => z.string().check(z.minLength(1));

/** Where a key set is published. Only an emulator on the same machine may publish it without TLS. */
const address = () =>
  z
    .string()
    .check(z.refine(isAddress, 'must be an https: address; http: is allowed on this machine only, for an emulator'));

function isAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

/** The claims that hold what this code wants to know. */
const claimNames = () =>
  z.object({
    customerId: z._default(text(), 'customerId'),
    name: z._default(text(), 'name'),
    roles: z._default(text(), 'cognito:groups'),
    email: z._default(text(), 'email'),
    emailVerified: z._default(text(), 'email_verified'),
  });

const issuer = () =>
  z
    .object({
      /** Exactly as in the claim `iss`. */
      issuer: text(),
      /** Who its tokens may be meant for: the claim `aud` or, without one, `client_id`. */
      audience: z.array(text()).check(z.minLength(1, 'must have a value')),
      /** Cognito signs ID tokens with the same keys: `access` refuses them by the claim `token_use`. */
      tokenUse: z.optional(z.literal('access')),
      claims: z.prefault(claimNames(), {}),
      jwks: z.optional(keySet),
      jwksUri: z.optional(address()),
    })
    .check(
      z.refine(({ jwks, jwksUri }) => (jwks === undefined) !== (jwksUri === undefined), {
        path: ['jwks'],
        error: 'must be there, or jwksUri, and not both',
      }),
    );

/**
 * The issuers whose tokens are accepted, read from an SSM parameter at run time. Several at once make it possible to
 * change an issuer without a gap; several keys in a set do the same for a key. A standard parameter holds 4 KB: that is
 * room for eight inline RSA keys of 2048 bits. Settings that only a later version knows are ignored.
 */
export const identitySettings = z.lazy(() =>
  z.object({
    issuers: z.array(issuer()).check(
      z.refine((issuers) => new Set(issuers.map((one) => one.issuer)).size === issuers.length, {
        error: 'must not name an issuer twice',
      }),
    ),
  }),
);

/** See {@link identitySettings}. */
export type IdentitySettings = z.output<typeof identitySettings>;

/** One trusted issuer. */
export type Issuer = IdentitySettings['issuers'][number];

/** In force until an operator changes the parameter: no issuer is trusted, so every token is refused. */
export const defaultIdentitySettings: IdentitySettings = { issuers: [] };
