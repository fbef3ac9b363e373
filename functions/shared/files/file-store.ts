/** A file as it was sent or stored. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  /** What the form that it was sent with says about it. */
  readonly notes: FileNotes;
}

/** Texts about a file, by name: small letters and hyphens. */
export type FileNotes = Readonly<Record<string, string>>;

/** A file in a list, and when it was stored last: ISO 8601 UTC. */
export interface ListedFile {
  readonly key: string;
  readonly storedAt: string;
}

/** Files by their keys: small letters, digits, `.`, `-` and `/`. Every answer is that of the last write. */
export interface FileStore {
  /** A file of at most so many bytes; undefined when there is none. A longer one is cut off. */
  read(key: string, mostBytes: number): Promise<StoredFile | undefined>;
  /** Stores a file, in place of the one there. */
  write(key: string, file: { readonly bytes: Uint8Array; readonly type: string }): Promise<void>;
  /** Removes a file. It is fine when there is none. */
  remove(key: string): Promise<void>;
  /** The files whose keys begin so, in the order of their keys, behind a key if one is given; a thousand at most. */
  list(prefix: string, after?: string): Promise<readonly ListedFile[]>;
}
