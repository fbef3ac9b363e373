import { itemInfoLists } from '../item-info/item-info.lists.ts';
import { reviewInfoLists } from '../review-info/review-info.lists.ts';
import type { Views } from '../use-cases/project.use-case.ts';
import { createMemoryViewStore } from './view-store-memory.ts';

/** Both views in memory, empty. */
export function createMemoryViews(): Views {
  return { itemInfoes: createMemoryViewStore(itemInfoLists), reviewInfoes: createMemoryViewStore(reviewInfoLists) };
}
