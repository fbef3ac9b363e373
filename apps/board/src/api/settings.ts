import { signal } from '@preact/signals';
import { marketZone } from '../messages/market-time.ts';
import type { BoardSettings } from './board-settings.ts';

const AGAIN_MS = 3_000;

/** The settings, once they are known: for what is rendered. */
export const knownSettings = signal<BoardSettings | undefined>(undefined);

/** Read when the board starts, until the market answers. */
export const settings: Promise<BoardSettings> = readSettings();

async function readSettings(): Promise<BoardSettings> {
  for (;;) {
    try {
      const response = await fetch(new URL('settings.json', document.baseURI));
      if (!response.ok) throw new Error(`${response.status}`);
      const known = (await response.json()) as BoardSettings;
      marketZone.value = known.timeZone ?? marketZone.value;
      knownSettings.value = known;
      return known;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
