import * as z from 'zod/mini';
import type { TokenClaims } from '../domain/token-claims.ts';

/**
 * The part of Cognito's event, version 2, that is read here.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export const tokenTrigger = z.looseObject({
  /** What the token is for, such as `TokenGeneration_HostedAuth` or `TokenGeneration_RefreshTokens`. */
  triggerSource: z.string(),
  userName: z.string(),
  request: z.looseObject({
    userAttributes: z.looseObject({
      sub: z.optional(z.string()),
      name: z.optional(z.string()),
      email: z.optional(z.string()),
      email_verified: z.optional(z.string()),
    }),
  }),
});

/**
 * Who the tokens are for: the `sub`, which is the user name of everybody in a pool whose people sign in by e-mail.
 * MiniStack sends no attributes when its sign-in pages renew tokens. Throws when nobody is named.
 */
export function personIn({ userName, request }: z.output<typeof tokenTrigger>): string {
  const person = request.userAttributes.sub ?? userName;
  if (person === '') throw new Error('Cognito names nobody');
  return person;
}

/** Cognito's event with claims for the access token in its response. */
export function withClaims(event: z.output<typeof tokenTrigger>, claims: TokenClaims) {
  const accessTokenGeneration = { claimsToAddOrOverride: claims };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
}
