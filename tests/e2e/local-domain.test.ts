import { expect, it } from 'vitest';
import { giveLocalDomain } from '../../tools/emulator/local-domain.ts';
import { getWithHost } from '../support/get-with-host.ts';
import { api } from '../support/http-client.ts';
import { parseJson, textAt } from '../support/json.ts';
import { registerItem } from '../support/market.ts';

const { origin, pathname } = new URL(api);
const address = await giveLocalDomain(origin, pathname);

it('the address that is the same at every start leads to the market, and so do its links', async ({ skip }) => {
  if (address === undefined) return skip('this emulator has no custom domains');
  const { host } = new URL(address);
  const { itemNo } = await registerItem();
  const item = parseJson(await getWithHost(`${origin}/items/${itemNo}`, host));
  const link = textAt(item, '_links', 'self', 'href');
  expect(link).toBe(`${address}/items/${itemNo}`);
  expect(parseJson(await getWithHost(`${origin}${new URL(link).pathname}`, host))).toEqual(item);
});
