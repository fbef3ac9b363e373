/** What the market tells its board: `settings.json` beside it. */
export interface Settings {
  /** Whether people have to sign in before they change something. */
  readonly mode: 'open' | 'required';
  /** Who signs people in, and the board as its client; all are there, or none. */
  readonly issuer?: string;
  readonly clientId?: string;
  readonly authorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  readonly endSessionEndpoint?: string;
  readonly scopes: readonly string[];
}

/** Read once, when the board starts. Rejects when the market does not answer with them. */
export const settings: Promise<Settings> = readSettings();

async function readSettings(): Promise<Settings> {
  const response = await fetch(new URL('settings.json', document.baseURI));
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  return (await response.json()) as Settings;
}
