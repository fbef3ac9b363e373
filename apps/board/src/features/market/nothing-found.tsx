import { Empty } from '../../ui/empty.tsx';
import { marketText } from './market.messages.ts';

/** Why the list is empty, once all of it was read, and a way on. */
export function NothingFound(props: {
  readonly found: number;
  readonly search: string;
  readonly onlyFree: boolean;
  readonly hasMore: boolean;
  readonly showAll: () => void;
}) {
  const { found, search, onlyFree, hasMore, showAll } = props;
  const text = marketText();
  if (found > 0 || hasMore) return null;
  if (search !== '')
    return (
      <Empty icon="search" says={text.notFound(search)}>
        <button type="button" class="button" onClick={showAll}>
          {text.all}
        </button>
      </Empty>
    );
  if (!onlyFree) return <Empty icon="things" says={text.nothing} />;
  return (
    <Empty icon="held" says={text.nothingFree}>
      <button type="button" class="button" onClick={showAll}>
        {text.all}
      </button>
    </Empty>
  );
}
