import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

type Algorithm = 'RS256' | 'ES256';

/** A key of a test's issuer: it signs tokens. */
export interface TestKey {
  readonly kid: string;
  /** The public half, as issuers publish it. */
  readonly jwk: JWK;
  /** Signs a payload as it is. `header` replaces fields of the usual one. */
  readonly sign: (payload: JWTPayload, header?: Partial<JWTHeaderParameters>) => Promise<string>;
}

/** Makes a new key. */
export async function aKey(kid = 'key-1', alg: Algorithm = 'RS256'): Promise<TestKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  return {
    kid,
    jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    sign: (payload, header = {}) => new SignJWT(payload).setProtectedHeader({ alg, kid, ...header }).sign(privateKey),
  };
}

/** The issuer in tests. */
export const ISSUER = 'https://issuer.example';
/** Who its tokens are meant for. */
export const AUDIENCE = 'market-app';

/** The claims of a token that is good for an hour; those of its owner are a test's. */
export function claims(changes: Readonly<Record<string, unknown>> = {}): JWTPayload {
  return { iss: ISSUER, aud: AUDIENCE, exp: secondsFromNow(3_600), ...changes };
}

/** A time as tokens write it. */
export function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
