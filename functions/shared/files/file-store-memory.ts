import type { FileNotes, FileStore } from './file-store.ts';

/** A file in memory. */
export interface FileInMemory {
  readonly bytes: Uint8Array;
  readonly type?: string;
  readonly notes?: FileNotes;
  readonly storedAt?: string;
}

/**
 * Files in memory. `files` is what it has: a test puts there what somebody has sent. `now`: when files are stored, ISO
 * 8601 UTC.
 */
export function createMemoryFileStore(
  files: Map<string, FileInMemory> = new Map(),
  now: () => string = () => new Date().toISOString(),
): FileStore {
  return {
    read: async (key, mostBytes) => {
      const file = files.get(key);
      return file && { bytes: file.bytes.subarray(0, mostBytes), notes: file.notes ?? {} };
    },
    write: async (key, file) => {
      files.set(key, { ...file, storedAt: now() });
    },
    remove: async (key) => {
      files.delete(key);
    },
    list: async (prefix, after = '') =>
      [...files]
        .map(([key, { storedAt = now() }]) => ({ key, storedAt }))
        .filter(({ key }) => key.startsWith(prefix) && key > after)
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .slice(0, 1_000),
  };
}
