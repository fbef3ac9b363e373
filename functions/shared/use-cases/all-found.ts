import type { ListFilter, Page, PageRequest } from '../domain/page.ts';

/** As many as a list's page may hold. */
const PAGE = 100;

/** Something that is listed. */
interface Listed<T> {
  readonly list: (request: PageRequest) => Promise<Page<T>>;
}

/** Everything that a filter of a list finds, newest first. It reads page after page until the list ends. */
export async function allFound<T>(listed: Listed<T>, filter: ListFilter): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const entries of pagesOf(listed, filter)) found.push(...entries);
  return found;
}

/** The newest that a filter of a list finds and for which `isSo` is true. It reads no page after the one with it. */
export async function firstFound<T>(
  listed: Listed<T>,
  filter: ListFilter,
  isSo: (entry: T) => boolean,
): Promise<T | undefined> {
  for await (const entries of pagesOf(listed, filter)) {
    const found = entries.find(isSo);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The newest that a filter of a list finds: one page. */
export async function newestFound<T>({ list }: Listed<T>, filter: ListFilter): Promise<readonly T[]> {
  return (await list({ size: PAGE, descending: true, filter })).entries;
}

async function* pagesOf<T>({ list }: Listed<T>, filter: ListFilter): AsyncGenerator<readonly T[], undefined> {
  let after: number | undefined;
  do {
    const request = { size: PAGE, descending: true, filter, ...(after !== undefined && { after }) };
    const { entries, next } = await list(request);
    yield entries;
    after = next;
  } while (after !== undefined);
}
