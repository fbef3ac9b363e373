import * as z from 'zod/mini';
import type { TokenClaims } from '../domain/token-claims.ts';

/**
 * The part of Cognito's event, version 2, that is read here.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export const tokenTrigger = z.looseObject({
  /** What the token is for, such as `TokenGeneration_HostedAuth` or `TokenGeneration_RefreshTokens`. */
  triggerSource: z.string(),
  request: z.looseObject({
    userAttributes: z.looseObject({ sub: z.string().check(z.minLength(1)), name: z.optional(z.string()) }),
  }),
});

/** Cognito's event with claims for the access token in its response. */
export function withClaims(event: z.output<typeof tokenTrigger>, claims: TokenClaims) {
  const accessTokenGeneration = { claimsToAddOrOverride: claims };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
}
