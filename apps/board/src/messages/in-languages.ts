import { language } from './language.ts';

type Message = string | ((...values: never[]) => string);

/** The same messages in another language. */
type Same<Messages> = { readonly [Name in keyof Messages]: Messages[Name] extends string ? string : Messages[Name] };

/**
 * Messages of one part of the board. Both languages have every message, or it does not compile. Returns a function that
 * gives those of the present language; what renders them is rendered again when the language changes.
 * @example export const text = inLanguages({ ko: { free: '대여 가능' }, en: { free: 'Free' } });
 */
export function inLanguages<const Messages extends Readonly<Record<string, Message>>>(messages: {
  readonly ko: Messages;
  readonly en: NoInfer<Same<Messages>>;
}): () => Same<Messages> {
  return () => messages[language.value] as Same<Messages>;
}
