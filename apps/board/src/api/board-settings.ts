/**
 * What the market tells its board, `settings.json`: where its days are, and how people sign in (OAuth 2, code with PKCE). It
 * has no secret.
 */
export interface BoardSettings {
  /** Whether people have to sign in before they change something. */
  readonly mode: 'open' | 'required';
  /** The market's time zone, as `Asia/Seoul`; absent in answers of earlier versions. */
  readonly timeZone?: string;
  /** Who signs people in, and the board as its client; all are there, or none. */
  readonly issuer?: string;
  readonly clientId?: string;
  readonly authorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  /** Takes `client_id` and `logout_uri`, as Cognito wants it. */
  readonly endSessionEndpoint?: string;
  readonly scopes: readonly string[];
}
