import type { ItemInfoSlots } from '../item-info/item-info.slots.ts';
import { viewStoreContract } from './view-store.contract.ts';
import { createMemoryViewStore } from './view-store-memory.ts';

viewStoreContract('in memory', async () => createMemoryViewStore<ItemInfoSlots>());
