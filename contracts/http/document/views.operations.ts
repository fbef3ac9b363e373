import type { RoutesOf } from '../routes.ts';
import { finding, type Operation, reading } from './operation.ts';

const tag = 'views';

/** What the views' routes answer. */
export const viewOperations: Readonly<Record<RoutesOf<'projections'>, Operation>> = {
  'GET /itemInfoes': {
    ...reading('itemInfoes', 'listItemInfoes', 'items with their newest reservation', tag),
    description: 'What is kept for somebody who waits is listed as free: views say what is booked.',
  },
  'GET /itemInfoes/{itemNo}': finding(
    'itemInfoes',
    'getItemInfo',
    'an item with its newest reservation',
    tag,
    'item-not-found',
  ),
  'GET /neighbourhoods': {
    id: 'listNeighbourhoods',
    tag,
    summary: 'List neighbourhoods',
    description: 'The names by which an owner can say where an item is, without saying more.',
    answers: { 200: { meaning: 'All neighbourhoods of the market.', schema: 'NeighbourhoodPage' } },
    problems: [],
  },
  'GET /reviewInfoes': reading('reviewInfoes', 'listReviewInfoes', 'reviews as people look for them', tag),
  'GET /reviewInfoes/{reviewNo}': finding(
    'reviewInfoes',
    'getReviewInfo',
    'a review as people look for it',
    tag,
    'review-not-found',
  ),
};
