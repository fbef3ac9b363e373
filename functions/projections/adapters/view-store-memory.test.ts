import { itemInfoLists } from '../item-info/item-info.lists.ts';
import { viewStoreContract } from './view-store.contract.ts';
import { createMemoryViewStore } from './view-store-memory.ts';

viewStoreContract('in memory', async () => createMemoryViewStore(itemInfoLists));
