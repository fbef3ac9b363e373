import { signal } from '@preact/signals';

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

const AGAIN_MS = 3_000;

/** The settings, once they are known: for what is rendered. */
export const knownSettings = signal<Settings | undefined>(undefined);

/** Read when the board starts, until the market answers. */
export const settings: Promise<Settings> = readSettings();

async function readSettings(): Promise<Settings> {
  for (;;) {
    try {
      const response = await fetch(new URL('settings.json', document.baseURI));
      if (!response.ok) throw new Error(`${response.status}`);
      knownSettings.value = (await response.json()) as Settings;
      return knownSettings.value;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
