/** What the market tells its board, `settings.json`: how people sign in (OAuth 2, code with PKCE). It has no secret. */
export interface BoardSettings {
  /** Whether people have to sign in before they change something. */
  readonly mode: 'open' | 'required';
  /** Who signs people in, and the board as its client; all are there, or none. */
  readonly issuer?: string;
  readonly clientId?: string;
  readonly authorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  /** Takes `client_id` and `logout_uri`, as Cognito wants it. */
  readonly endSessionEndpoint?: string;
  readonly scopes: readonly string[];
}
