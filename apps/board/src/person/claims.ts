/** What an access token says of a person. The market verifies it; the board only shows it. */
export interface Claims {
  readonly customerId: number;
  readonly name: string | undefined;
  readonly isOperator: boolean;
}

/** Reads the claims of a JWT. Undefined when it has no number of a person. */
export function claimsOf(jwt: string): Claims | undefined {
  const claims = payloadOf(jwt);
  const customerId = Number(claims.customerId);
  if (!Number.isInteger(customerId)) return undefined;
  const groups = claims['cognito:groups'];
  return {
    customerId,
    name: typeof claims.name === 'string' ? claims.name : undefined,
    isOperator: Array.isArray(groups) && groups.includes('operators'),
  };
}

function payloadOf(jwt: string): Readonly<Record<string, unknown>> {
  try {
    const base64 = (jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}
