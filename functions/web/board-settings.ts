import type { BoardSettings } from '@gdmarket/board/settings';
import * as z from 'zod/mini';
import { marketVariables } from '../shared/composition/variables.ts';
import type { EnvOf } from '../shared/config/env.ts';

const mayBeAbsent = z.optional(z.string());

/** Variables of the function that serves the board. Where nobody signs people in, the last three are absent. */
export const boardVariables = {
  /** Whether people have to sign in. */
  SIGN_IN: z.enum(['open', 'required']),
  ...marketVariables,
  /** The `iss` of people's tokens. */
  ISSUER: mayBeAbsent,
  /** The board as a client of the issuer. */
  CLIENT_ID: mayBeAbsent,
  /** The address of Cognito's sign-in pages, without a final slash. */
  SIGN_IN_PAGES: mayBeAbsent,
};

/** The settings of the stage's board. */
export function boardSettings(env: EnvOf<typeof boardVariables>): BoardSettings {
  const { SIGN_IN: mode, TIME_ZONE: timeZone, ISSUER: issuer, CLIENT_ID: clientId, SIGN_IN_PAGES: pages } = env;
  const scopes = ['openid', 'email', 'profile'];
  if (issuer === undefined || clientId === undefined || pages === undefined) return { mode, timeZone, scopes };
  return {
    mode,
    timeZone,
    issuer,
    clientId,
    authorizationEndpoint: `${pages}/oauth2/authorize`,
    tokenEndpoint: `${pages}/oauth2/token`,
    endSessionEndpoint: `${pages}/logout`,
    scopes,
  };
}
