import type { ReviewInfo } from '@gdmarket/client';

/** Which reviews somebody wants to read. */
export interface Chosen {
  /** Of this thing; the market finds them. */
  readonly item?: number | undefined;
  /** Of things of this person. */
  readonly owner?: number | undefined;
  /** With this score. */
  readonly score?: number | undefined;
  /** Of things with these words in their name. */
  readonly name: string;
}

/** What is shown of a review. */
export type Shown = Pick<ReviewInfo, 'reviewNo' | 'itemNo' | 'itemName' | 'customerName' | 'comment' | 'score'>;

/** The choice that an address makes; what is no number there counts for nothing. */
export function chosenIn(query: Readonly<Record<string, string>>): Chosen {
  const { item, owner, score, name = '' } = query;
  const stars = numberIn(score);
  return {
    item: numberIn(item),
    owner: numberIn(owner),
    score: stars !== undefined && stars <= 5 ? stars : undefined,
    name,
  };
}

/** The address of a choice, below the board's base. */
export function addressOf(chosen: Chosen): string {
  const given = Object.entries(chosen).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? 'reviews' : `reviews?${query}`;
}

/** Whether reviews are chosen among those that were loaded: the market has no such list. */
export function isSifted({ owner, score, name }: Chosen): boolean {
  return owner !== undefined || score !== undefined || name.trim() !== '';
}

/** The chosen ones among the loaded reviews. `owners` has who owns a thing, as far as it is known. */
export function chosenAmong(
  reviews: readonly Shown[],
  { owner, score, name }: Chosen,
  owners: ReadonlyMap<number, number | null>,
): readonly Shown[] {
  const words = plain(name).split(/\s+/);
  return reviews.filter((review) => {
    if (score !== undefined && review.score !== score) return false;
    if (owner !== undefined && owners.get(review.itemNo) !== owner) return false;
    return words.every((word) => plain(review.itemName).includes(word));
  });
}

/** The mean score; undefined without reviews. */
export function meanOf(reviews: readonly Shown[]): number | undefined {
  if (reviews.length === 0) return undefined;
  return reviews.reduce((sum, { score }) => sum + score, 0) / reviews.length;
}

function numberIn(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,9}$/.test(text ?? '') ? Number(text) : undefined;
}

function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase().trim();
}
