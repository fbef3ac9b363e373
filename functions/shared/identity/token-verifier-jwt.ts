import {
  JwtExpiredError,
  JwtInvalidSignatureAlgorithmError,
  JwtInvalidSignatureError,
  JwtNotBeforeError,
  JwtParseError,
  JwtWithoutValidKidError,
  KidNotFoundInJwksError,
} from 'aws-jwt-verify/error';
import { decomposeUnverifiedJwt } from 'aws-jwt-verify/jwt';
import { verifyJwtSync } from 'aws-jwt-verify/jwt-verifier';
import type { IdentitySettings, Issuer } from './identity-settings.ts';
import { InvalidToken, type InvalidTokenReason } from './invalid-token.error.ts';
import { createPublishedKeys, type PublishedKeys } from './published-keys.ts';
import type { Claims, TokenVerifier } from './token-verifier.ts';

type Payload = ReturnType<typeof verifyJwtSync>;

/** How far the clocks of an issuer and of this process may differ, in seconds. */
const LEEWAY_SECONDS = 60;

/** Reasons by the package's errors. */
const REASONS: readonly (readonly [abstract new (...args: never) => Error, InvalidTokenReason])[] = [
  [JwtParseError, 'unreadable'],
  [JwtWithoutValidKidError, 'unknown-key'],
  [KidNotFoundInJwksError, 'unknown-key'],
  [JwtInvalidSignatureAlgorithmError, 'wrong-algorithm'],
  [JwtInvalidSignatureError, 'wrong-signature'],
  [JwtExpiredError, 'expired'],
  [JwtNotBeforeError, 'not-yet-valid'],
];

/** Options of a verifier of JWTs. */
export interface JwtTokenVerifierOptions {
  /** The trusted issuers as they are now. Rejects with `IdentityUnavailable` when they are not known. */
  readonly settings: () => Promise<IdentitySettings>;
  readonly publishedKeys?: PublishedKeys;
}

/**
 * Verifies signed JWTs (RFC 7519) of trusted issuers with aws-jwt-verify: key and algorithm, signature, issuer, expiry
 * and beginning with a minute's leeway, audience, and use. Each key has one algorithm, RS256 or ES256: a token that
 * names another, or `none`, is refused.
 */
export function createJwtTokenVerifier({
  settings,
  publishedKeys = createPublishedKeys(),
}: JwtTokenVerifierOptions): TokenVerifier {
  return {
    verify: async (token) => {
      const { issuers } = await settings();
      try {
        const { header, payload } = decomposeUnverifiedJwt(token);
        const issuer = issuers.find((one) => one.issuer === payload.iss);
        if (issuer === undefined) throw new InvalidToken('wrong-issuer');
        const { jwks, jwksUri = '' } = issuer;
        const keys = jwks ?? (await publishedKeys.at(jwksUri, header.kid));
        return claimsOf(verified(token, keys, issuer), issuer);
      } catch (error) {
        throw refusal(error);
      }
    },
  };
}

function verified(token: string, keys: Parameters<typeof verifyJwtSync>[1], issuer: Issuer): Payload {
  return verifyJwtSync(token, keys, {
    issuer: issuer.issuer,
    // The package looks at `aud` alone, and takes a token that never expires.
    audience: null,
    customJwtCheck: ({ payload }) => check(payload, issuer),
    graceSeconds: LEEWAY_SECONDS,
  });
}

function check({ exp, aud, client_id, token_use }: Payload, { audience, tokenUse }: Issuer): void {
  if (exp === undefined) throw new InvalidToken('without-expiry');
  if (![aud ?? client_id].flat().some((one) => audience.some((expected) => expected === one)))
    throw new InvalidToken('wrong-audience');
  if (tokenUse !== undefined && token_use !== tokenUse) throw new InvalidToken('wrong-use');
}

function claimsOf(payload: Payload, { claims }: Issuer): Claims {
  return {
    customerId: payload[claims.customerId],
    name: payload[claims.name],
    roles: payload[claims.roles],
    email: payload[claims.email],
    emailVerified: payload[claims.emailVerified],
  };
}

/** The error for a refused token; any other error as it is. */
function refusal(error: unknown): unknown {
  const [, reason] = REASONS.find(([type]) => error instanceof type) ?? [];
  return reason === undefined ? error : new InvalidToken(reason);
}
