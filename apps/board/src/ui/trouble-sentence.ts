import type { Trouble } from '../api/trouble.ts';
import { problemText } from './problems.messages.ts';

/** The sentence of a trouble in the present language; one that a newer market may have gets the general one. */
export function sentenceFor({ code }: Trouble): string {
  const sentences: Readonly<Record<string, string>> = problemText();
  return (Object.hasOwn(sentences, code) ? sentences[code] : undefined) ?? problemText().unknown;
}
