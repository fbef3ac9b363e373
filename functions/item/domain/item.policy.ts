import { actsFor, type Caller } from '#shared/domain/caller.ts';
import { notAllowedTo, type Permission } from '#shared/domain/permission.ts';
import type { Item } from './item.ts';

/**
 * May this caller change, delete, lend or take back an item? Its owner and operators may. An item that nobody owns is
 * anybody's in an open market.
 */
export function mayManage(caller: Caller): Permission<Item> {
  return ({ itemNo, ownerId }) =>
    actsFor(caller, ownerId)
      ? undefined
      : notAllowedTo(caller, 'not-the-owner', `only the owner of item ${itemNo} may do this`);
}
