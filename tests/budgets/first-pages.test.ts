import { join } from 'node:path';
import { expect, it } from 'vitest';
import { httpApiEvent } from '#shared/http/payload/gateway-events.fixture.ts';
import { bundleOf } from '../../infra/bundle.ts';
import { measureHandler } from './handler-rate.ts';

const variables = {
  ITEM_INFO_TABLE: 'itemInfo',
  REVIEW_INFO_TABLE: 'reviewInfo',
  SIGN_IN: 'open',
  IDENTITY_PARAMETER: 'identity',
  METRICS_NAMESPACE: 'market',
};

/** Pages that one instance answers. */
const PAGES = 10;
/** An empty list: each of its lanes is asked. */
const READS_A_PAGE = 2;

it.each([
  ['reads the first page of a view again each time, unless its stage says otherwise', {}, PAGES],
  ['reads it once for as long as its stage says', { FIRST_PAGE_MAX_AGE_MS: '86400000' }, 1],
])('an instance %s', async (_, more, read) => {
  const { requestsAnEvent } = await measureHandler({
    bundle: join(bundleOf('projections-http'), 'index.js'),
    event: JSON.stringify(httpApiEvent({ template: '/itemInfoes', path: '/itemInfoes' })),
    times: PAGES - 1,
    variables: { ...variables, ...more },
    answerMs: 0,
    answer: () => ({ Items: [] }),
  });
  expect(requestsAnEvent * PAGES).toBe(read * READS_A_PAGE);
});
