import type { FileNotes } from './file-store.ts';

const PREFIX = 'x-amz-meta-';

/** Notes as fields of a form. Their texts may be in any script; headers carry Latin letters alone. */
export function fieldsOf(notes: FileNotes): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(notes).map(([name, text]) => [PREFIX + name, encodeURIComponent(text)]));
}

/** The notes in a file's headers. */
export function notesIn(headers: Readonly<Record<string, string>>): FileNotes {
  const own = Object.entries(headers).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(own.map(([name, text]) => [name.slice(PREFIX.length), decodeURIComponent(text)]));
}
