import type { FileStore } from '#shared/files/file-store.ts';

/** Removes the files whose keys begin so, or those among them that `which` names. */
export async function removeFiles(
  { files }: { readonly files: FileStore },
  prefix: string,
  which: (key: string) => boolean = () => true,
): Promise<void> {
  let last: string | undefined;
  do {
    const keys = (await files.list(prefix, last)).map(({ key }) => key);
    await Promise.all(keys.filter(which).map((key) => files.remove(key)));
    last = keys.at(-1);
  } while (last !== undefined);
}
