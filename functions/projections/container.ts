import * as z from 'zod/mini';
import { loadEnv } from '../shared/config/env.ts';
import { createDynamoCounter } from '../shared/persistence/counter-dynamodb.ts';
import { createDocumentClient } from '../shared/persistence/document-client.ts';
import { createDynamoViewStore } from './adapters/view-store-dynamodb.ts';
import { type ItemInfoSlots, itemInfoRow } from './item-info/item-info.slots.ts';
import { type ReviewInfoSlots, reviewInfoRow } from './review-info/review-info.slots.ts';
import type { Views } from './use-cases/project.use-case.ts';

const environment = z.object({ ITEM_INFO_TABLE: z.string(), REVIEW_INFO_TABLE: z.string() });

/** Both views, configured by `ITEM_INFO_TABLE` and `REVIEW_INFO_TABLE`. */
export function createViews(): Views {
  const env = loadEnv(environment);
  const client = createDocumentClient();
  const view = <Slots>(tableName: string, schema: Parameters<typeof createDynamoViewStore<Slots>>[0]['schema']) =>
    createDynamoViewStore<Slots>({ client, tableName, schema, ceiling: createDynamoCounter(client, tableName) });
  return {
    itemInfoes: view<ItemInfoSlots>(env.ITEM_INFO_TABLE, itemInfoRow),
    reviewInfoes: view<ReviewInfoSlots>(env.REVIEW_INFO_TABLE, reviewInfoRow),
  };
}
