import type { ListFilter, Page, PageRequest } from '../domain/page.ts';

/** As many as a list's page may hold. */
const PAGE = 100;

/** Everything that a filter of a list finds, newest first. It reads page after page until the list ends. */
export async function allFound<T>(
  { list }: { readonly list: (request: PageRequest) => Promise<Page<T>> },
  filter: ListFilter,
): Promise<readonly T[]> {
  const found: T[] = [];
  let after: number | undefined;
  do {
    const request = { size: PAGE, descending: true, filter, ...(after !== undefined && { after }) };
    const { entries, next } = await list(request);
    found.push(...entries);
    after = next;
  } while (after !== undefined);
  return found;
}
