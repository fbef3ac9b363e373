import { signal } from '@preact/signals';
import type { Trouble } from '../api/trouble.ts';
import { shellText } from '../shell.messages.ts';

/** The sentences for the market's problems: loaded with the first problem, because most people never meet one. */
const problemText = signal<(() => Readonly<Record<string, string>>) | undefined>(undefined);

/**
 * The sentence of a trouble in the present language; one that only a newer market has gets the general one. Whatever
 * renders it is rendered again when the sentences are loaded.
 */
export function sentenceFor({ code }: Trouble): string {
  if (code === 'offline') return shellText().unreachable;
  const sentences = problemText.value?.();
  if (sentences === undefined) void load();
  else if (Object.hasOwn(sentences, code)) return sentences[code] ?? shellText().general;
  return shellText().general;
}

async function load(): Promise<void> {
  const module = await import('./problems.messages.ts').catch(() => undefined);
  if (module !== undefined) problemText.value = module.problemText;
}
