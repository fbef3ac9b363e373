import * as z from 'zod/mini';
import type { EnvOf } from '../shared/config/env.ts';
import { createDocumentClient, type DocumentClient } from '../shared/persistence/document-client.ts';
import { createDynamoViewStore } from './adapters/view-store-dynamodb.ts';
import { itemInfoLists } from './item-info/item-info.lists.ts';
import { type ItemInfoSlots, itemInfoRow } from './item-info/item-info.slots.ts';
import { reviewInfoLists } from './review-info/review-info.lists.ts';
import { type ReviewInfoSlots, reviewInfoRow } from './review-info/review-info.slots.ts';
import type { Views } from './use-cases/project.use-case.ts';

/** Variables that name the views' tables. */
export const viewVariables = { ITEM_INFO_TABLE: z.string(), REVIEW_INFO_TABLE: z.string() };

/** What {@link viewVariables} give. */
export type ViewVariables = EnvOf<typeof viewVariables>;

/** Both views on their tables, with a client of their own. */
export function createViews(variables: ViewVariables): Views {
  return viewsIn(createDocumentClient(), variables);
}

/** Both views on their tables. */
export function viewsIn(client: DocumentClient, { ITEM_INFO_TABLE, REVIEW_INFO_TABLE }: ViewVariables): Views {
  const view = <Slots>(
    tableName: string,
    shape: Pick<Parameters<typeof createDynamoViewStore<Slots>>[0], 'schema' | 'lists'>,
  ) => createDynamoViewStore<Slots>({ client, tableName, ...shape });
  return {
    itemInfoes: view<ItemInfoSlots>(ITEM_INFO_TABLE, { schema: itemInfoRow, lists: itemInfoLists }),
    reviewInfoes: view<ReviewInfoSlots>(REVIEW_INFO_TABLE, { schema: reviewInfoRow, lists: reviewInfoLists }),
  };
}
