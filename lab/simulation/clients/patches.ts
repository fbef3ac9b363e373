import { type PatchCommand, patchCommands } from '#contracts/http/items.requests.ts';

// Clients ask for every command that the contract's table has for a PATCH of an item. A new one needs no line here.

/** The names of commands that no client asks for yet. A first pull request may name its own here. */
const notYet = [] as const satisfies readonly (keyof typeof patchCommands)[];

type Table = typeof patchCommands;
type Name = Exclude<keyof Table, (typeof notYet)[number]>;

/** The commands that name a reservation. */
type Handover = { [K in Name]: Table[K] extends { readonly ofReservation: true } ? K : never }[Name];

/** The commands about the item alone. */
export type OwnPatch = Exclude<Name, Handover>;

/** A wish for one of them. */
export type PatchWish<K extends Name = Name> = K extends Handover
  ? { readonly kind: K; readonly item: number; readonly reservation: number; readonly also?: Beside }
  : { readonly kind: K; readonly item: number };

/**
 * What a request says beside what it asks for: the same again, as clients of the original do; the opposite state of the
 * item; or the number of another item.
 */
export type Beside = 'the same' | 'the opposite' | 'another number';

const commands: Readonly<Partial<Record<string, PatchCommand>>> = patchCommands;

/** The names of all commands. */
export const patchNames = Object.keys(patchCommands).filter((name) => !notYet.some((other) => other === name));

/** The names of those about the item alone. */
export const ownPatches = patchNames.filter((name): name is OwnPatch => commands[name]?.ofReservation !== true);

/** The command that a wish is for; undefined when it is for something else than a PATCH of an item. */
export function patchCommandOf({ kind }: { readonly kind: string }): PatchCommand | undefined {
  return commands[kind];
}
