/**
 * Requests, read units and write units of every command: a consistent read is one read unit, an eventually consistent
 * one half, and a read that finds nothing counts, too. What enters or leaves a list costs one more write for each list, last in the sum:
 * the whole list, and the one of its customer, item or status. What reading lists costs: list-costs.test.ts.
 */
export const commandBudgets = {
  'register item': [1, 0, 1 + 1],
  'change item': [2, 1, 1],
  // Later reservations of the item do not ask it (ADR 0026).
  'reserve, an item’s first: item': [1, 1, 0],
  reserve: [2, 1, 4 + 2],
  // Reads the lock, then the reservation that has it, to see whether it will let go soon.
  'reserve, refused': [2, 1 + 1, 0],
  // The first hold of an item also reads whether the item was asked for before it existed.
  'hold item (first)': [3, 1 + 1, 1],
  'confirm reservation': [2, 1, 1],
  // Both lanes of the index, then the rows, of which four fit into a unit. The same again for each 100 reservations.
  'read oneself': [3, 0.5 + 0.5 + 1, 0],
  'pay: payment': [2, 1, 1 + 3],
  'pay: reservation': [2, 1, 1],
  // Payment is asked under a new version, which is written first.
  'pay, Paid already: payment': [2, 1, 1],
  'pay, Paid already: reservation': [3, 1, 1 + 1],
  'cancel payment: payment': [2, 1, 1],
  'cancel payment: reservation': [2, 1, 1],
  'settle cancellation': [2, 1, 1],
  'cancel payment, NotPaid already: reservation': [3, 1, 1 + 1],
  'pay again: payment': [2, 1, 1],
  'pay again: reservation': [2, 1, 1],
  'lend: payment captured': [2, 1, 1],
  'lend: item': [2, 1, 1],
  'start rental': [2, 1, 1],
  'return item': [2, 1, 1],
  // Then it looks whether anybody waits for the item.
  'close reservation': [3, 2, 4],
  'request review': [1, 0, 1],
  'review: item deleted': [2, 1, 1 + 1],
  'review: review': [2, 1, 1 + 2],
  // Writes the wish, asks payment, then writes the result (ADR 0021).
  'cancel reservation': [3, 1, 1 + 1 + 2],
  'release item': [2, 1, 1],
  'close payment': [2, 1, 1],
  'close cancelled reservation': [3, 2, 4],
  'update a view': [1, 0, 1],
  'update a view: held': [1, 0, 1 + 1],
  // The index of places: into a cell, from one to another, and out.
  'update a view: placed': [1, 0, 1 + 1],
  'update a view: moved': [1, 0, 1 + 2],
  'update a view: nowhere': [1, 0, 1 + 1],
  'update a view: deleted': [1, 0, 1 + 1],
  'find item': [1, 1, 0],
  // A key costs one write unit, and one read where the state alone refuses.
  'register item, with a key': [2, 0, 1 + 1 + 1],
  'register item, sent again': [2, 1, 0],
  'reserve, with a key': [3, 1, 1 + 4 + 2],
  // Reads the lock and the reservation that has it, then the key and what the key made.
  'reserve, sent again': [4, 1 + 1 + 1 + 1, 0],
  'reserve, refused, with a key': [3, 1 + 1 + 1, 0],
  'review: review, with a key': [3, 1, 1 + 1 + 2],
  'review: review, sent again': [3, 1 + 1 + 1, 0],
  // Both lanes of an index that has nothing of theirs; then the person's own row.
  'be forgotten: item': [2, 0.5 + 0.5, 0],
  'be forgotten: reservation': [4, 0.5 + 0.5 + 1, 1],
  // One write for each reservation; the second time there is nothing to write.
  'forget a renter': [6, 0.5 + 0.5 + 1 + 1, 1 + 1],
  'forget a renter, again': [4, 0.5 + 0.5 + 1 + 1, 0],
  'forget a reviewer': [2, 1, 1],
  // Who signed in is counted in a write of its own (ADR 0036). The item also enters the list of its owner.
  'register item, signed in': [2, 0, 1 + 1 + 2],
  // An update that is refused writes nothing. AWS bills a unit for it, which no answer shows.
  'register item, too many': [1, 0, 0],
  'reserve, signed in': [3, 1, 1 + 4 + 2],
  // Reads the lock, and the renter's reservations: one here.
  'reserve, too many unpaid': [3, 1 + 1, 0],
  // As without days, while the calendar is below 1 KB: calendar-costs.test.ts.
  'reserve for days': [2, 1, 4 + 2],
  'reserve for days, beside another': [2, 1, 4 + 2],
  // It also enters the index of what is due, and leaves it when it is paid or ends.
  'reserve for days far ahead': [2, 1, 4 + 2 + 1],
  'look for what was to be paid, and who waits in vain: nothing': [2, 1, 0],
  'reserve for days, refused': [2, 1 + 1, 0],
  'end a booking': [3, 1 + 1, 4],
  'hold item for days (first)': [3, 1 + 1, 1],
  'hold item for days': [2, 1, 1],
  // The item writes that the hand-over begins before payment is asked.
  'lend for days: item': [3, 1, 1 + 1],
  'release a booking': [2, 1, 1],
} as const satisfies Readonly<Record<string, readonly [requests: number, reads: number, writes: number]>>;
