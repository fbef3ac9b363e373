import { describe, expect, it } from 'vitest';
import { type PatchCommand, patchCommands, patchItemRequest } from '#contracts/http/items.requests.ts';
import { toItemPatch } from '#functions/item/handlers/patch-item.ts';
import type { PatchWish } from './patches.ts';
import { toRequest } from './requests.ts';

const nothing = async () => {
  throw new Error('asked for more than one thing');
};

describe('a wish for a command of the contract', () => {
  it.each(Object.entries<PatchCommand>(patchCommands))(
    'is sent as a PATCH that asks for it: %s',
    async (kind, command) => {
      const numbers = { get: (no: number) => no, has: () => true };
      const known = {
        items: numbers,
        reservations: numbers,
        past: { items: 0, reservations: 0 },
        priceOf: () => undefined,
        noticesOf: () => [],
      };
      const { path, body } = toRequest({ kind, item: 3, reservation: 5 } as PatchWish, known);
      expect(path).toBe('/items/3');
      const asked = await toItemPatch(3, patchItemRequest._zod.innerType.parse(body), '2026-12-01', nothing);
      const { command: type, ofReservation } = command;
      expect(asked).toEqual({ type, ...(ofReservation && { reservationNo: 5, today: '2026-12-01' }) });
    },
  );
});
