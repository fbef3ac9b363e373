import * as z from 'zod/mini';

const text = () => z.string().check(z.minLength(1));
const ofSignatures = () => ({ kid: text(), use: z._default(z.literal('sig'), 'sig') });

/**
 * A public key of an issuer, as RFC 7517 and 7518 write it: RSA for RS256, or P-256 for ES256. A key without `alg` gets
 * that of its kind, so that no token chooses the algorithm.
 */
const signingKey = z.lazy(() =>
  z.discriminatedUnion('kty', [
    z.object({
      ...ofSignatures(),
      kty: z.literal('RSA'),
      alg: z._default(z.literal('RS256'), 'RS256'),
      n: text(),
      e: text(),
    }),
    z.object({
      ...ofSignatures(),
      kty: z.literal('EC'),
      alg: z._default(z.literal('ES256'), 'ES256'),
      crv: z.literal('P-256'),
      x: text(),
      y: text(),
    }),
  ]),
);

/** The keys of an issuer: all can be used. */
export const keySet = z.lazy(() => z.object({ keys: z.array(signingKey).check(z.minLength(1, 'must have a key')) }));

/** See {@link keySet}. */
export type KeySet = z.output<typeof keySet>;

/**
 * The usable keys of a published set, which may also have others: for encryption, or for other algorithms. Throws zod's
 * error when it is no key set.
 */
export function usableKeys(published: unknown): KeySet {
  const { keys } = z.object({ keys: z.array(z.unknown()) }).parse(published);
  return { keys: keys.flatMap((key) => signingKey.safeParse(key).data ?? []) };
}
