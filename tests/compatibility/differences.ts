/** An intended difference from the original. */
export interface MeantDifference {
  /** Why it is better so, or why it cannot be otherwise. */
  readonly reason: string;
  /** The steps that it is about, by name (`GET /items`, `GET /items (2)`); all steps by default. */
  readonly steps?: RegExp;
  /** The places in the body that it is about; `HTTP status` for the status itself. */
  readonly where: RegExp;
  /** What ours must be instead, as JSON; `missing` when it is absent. */
  readonly ours: RegExp;
}

const FIRST_PAYMENTS = /^PATCH \/reservations\/1( \(2\))?$/;
const VIEWS_BY_NUMBER = /^GET \/(item|review)Infoes\/[12]/;

/** All intended differences from the original. The replay allows no others, and must see each of these. */
export const meantDifferences: readonly MeantDifference[] = [
  {
    reason: 'The first two payments on a cold stack failed, though they charged; ours are answered.',
    steps: FIRST_PAYMENTS,
    where: /^HTTP status$/,
    ours: /^200$/,
  },
  {
    reason: 'So nothing of those two error bodies is in ours.',
    steps: FIRST_PAYMENTS,
    where: /^(timestamp|status|error|message|path)$/,
    ours: /^(missing|"Confirmed")$/,
  },
  {
    reason:
      'After a payment that was answered with an error and yet charged it was still NotPaid; ours is Paid at once.',
    steps: /^GET \/reservations\/1$/,
    where: /^paymentStatus$/,
    ours: /^"Paid"$/,
  },
  {
    reason: 'Three attempts charged three times; a payment is known by its reservation, so ours is one.',
    steps: /^GET \/payments \([23]\)$/,
    where: /^_embedded\.payments\.[12]$/,
    ours: /^missing$/,
  },
  {
    reason: 'A view by its number was always a 500; ours is read.',
    steps: VIEWS_BY_NUMBER,
    where: /^HTTP status$/,
    ours: /^200$/,
  },
  {
    reason: 'So nothing of those error bodies, with their class names, is in ours.',
    steps: VIEWS_BY_NUMBER,
    where: /^(cause|message)$/,
    ours: /^missing$/,
  },
  {
    reason:
      'Rows of views were numbered on their own, so that itemInfoes/2 was item 1; ours have the number of what they show.',
    where: /^_embedded\.(item|review)Infoes\.0\._links\.(self|itemInfo|reviewInfo)\.href$/,
    ours: /^"\{api\}\/(item|review)Infoes\/1"$/,
  },
  {
    reason: 'The item view stayed NotRentable after the return.',
    steps: /^GET \/itemInfoes \(3\)$/,
    where: /^_embedded\.itemInfoes\.0\.itemStatus$/,
    ours: /^"Rentable"$/,
  },
  {
    reason: 'A deleted item stayed in the list of its view; ours leaves it, and answers by its number.',
    steps: /^GET \/itemInfoes \(4\)$/,
    where: /^_embedded\.itemInfoes\.0$/,
    ours: /^missing$/,
  },
  {
    reason: 'A count of the whole table would cost with its size, and pages have no numbers: they go by cursor.',
    where: /^page\.(totalElements|totalPages|number)$/,
    ours: /^missing$/,
  },
  {
    reason: 'Lists know neither profile nor search: nothing stands behind them.',
    where: /^_links\.(profile|search)$/,
    ours: /^missing$/,
  },
  {
    reason: 'The self link of a list is its address, no template: pages are found by next.',
    where: /^_links\.self\.(href|templated)$/,
    ours: /^(missing|"\{api\}\/\w+")$/,
  },
];
